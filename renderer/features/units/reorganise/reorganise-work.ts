import type { ReorganisationId } from '../../../../shared/domain/ids.ts';
import { client } from '../../../api/client.ts';
import { downloadFile } from '../../../api/files.ts';
import { createJobRunner } from '../../../api/job-state.ts';
import { operationOf, useReorganise } from './reorganise-state.ts';

const runner = createJobRunner();

/** How the reorganisation under way stands. */
export const useReorganiseJob = runner.useJob;

/** Carries out what the preview showed; false when it failed or was cancelled. */
export async function applyReorganisation(registerVersion: number): Promise<boolean> {
  const draft = useReorganise.getState();
  const operation = operationOf(draft);
  if (!operation || operation.kind === 'edit') return false;
  const done = await runner.run(({ follow }) =>
    follow((signal) =>
      client.reorganise.apply(
        {
          operation: operation as never,
          keepOldUntil: draft.keepOldUntil,
          chosen: { ...draft.chosen },
          reason: draft.reason,
          document: draft.document,
          registerVersion,
        },
        { signal },
      ),
    ),
  );
  if (done) useReorganise.setState({ step: 'result', doneId: done.id });
  return done !== null;
}

/** Undoes a reorganisation; false when it failed. */
export async function undoReorganisation(id: ReorganisationId): Promise<boolean> {
  const done = await runner.run(({ follow }) =>
    follow((signal) => client.reorganise.undo({ id }, { signal })),
  );
  return done !== null;
}

/** Saves the list of who must be told. */
export async function saveNotices(
  id: ReorganisationId,
  format: 'xlsx' | 'pdf' = 'xlsx',
): Promise<void> {
  await runner.run(async ({ follow }) => {
    const file = await follow((signal) => client.reorganise.notices({ id, format }, { signal }));
    await downloadFile(file.fileId, file.name);
    return file.rows;
  });
}
