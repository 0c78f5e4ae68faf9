import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '../../shared/api/contract/index.ts';
import type { ExportFormat } from '../../shared/domain/export-format.ts';
import type { BulkChangeId, UnitId } from '../../shared/domain/ids.ts';
import { client } from './client.ts';
import type { DirectoryFilter } from './directory-filter.ts';
import { downloadFile, fetchFile } from './files.ts';
import { createJobRunner } from './job-state.ts';

type Inputs = InferContractRouterInputs<Contract>;
type ResultOf<Iterator> = Iterator extends { next: (...args: never[]) => Promise<infer Result> }
  ? Result
  : never;
type DataOf<Result> = Result extends IteratorReturnResult<infer Data> ? Data : never;
/** What a long procedure gives at its end. */
type EndOf<Call extends (...args: never[]) => PromiseLike<unknown>> = DataOf<
  ResultOf<Awaited<ReturnType<Call>>>
>;

/** What a bulk change asks for. */
export type BulkOrder = Inputs['directory']['previewBulk'];
/** What a bulk change would do. */
export type BulkPreview = EndOf<typeof client.directory.previewBulk>;
/** People who seem to be in the directory twice. */
export type Duplicates = EndOf<typeof client.directory.duplicates>;
/** What publishing would do. */
export type PublicationPreview = EndOf<typeof client.publication.preview>;

const bulk = createJobRunner();
const duplicates = createJobRunner();
const publishing = createJobRunner();

/** How bulk changes stand. */
export const useBulkJob = bulk.useJob;
/** How looking for duplicates stands. */
export const useDuplicatesJob = duplicates.useJob;
/** How publishing stands. */
export const usePublishingJob = publishing.useJob;

/** Asks what a bulk change would do. */
export function previewBulk(order: BulkOrder): Promise<BulkPreview | null> {
  return bulk.run(({ follow }) =>
    follow((signal) => client.directory.previewBulk(order, { signal })),
  );
}

/** Carries out a bulk change as previewed; how many changed. */
export function applyBulk(
  order: Inputs['directory']['applyBulk'],
): Promise<EndOf<typeof client.directory.applyBulk> | null> {
  return bulk.run(({ follow }) =>
    follow((signal) => client.directory.applyBulk(order, { signal })),
  );
}

/** Takes a bulk change back; how many mailboxes are as before. */
export function undoBulk(id: BulkChangeId): Promise<{ changed: number } | null> {
  return bulk.run(({ follow }) =>
    follow((signal) => client.directory.undoBulk({ id }, { signal })),
  );
}

/** Looks for people who are in the directory twice. */
export function findDuplicates(): Promise<Duplicates | null> {
  return duplicates.run(({ follow }) =>
    follow((signal) => client.directory.duplicates({}, { signal })),
  );
}

/** Asks what publishing would do. */
export function previewPublication(unitId: UnitId | null): Promise<PublicationPreview | null> {
  return publishing.run(({ follow }) =>
    follow((signal) => client.publication.preview({ unitId }, { signal })),
  );
}

/** Publishes and saves the files; how many entries they hold. */
export function publishDirectory(
  unitId: UnitId | null,
  formats: ExportFormat[],
): Promise<number | null> {
  return publishing.run(async ({ follow }) => {
    const done = await follow((signal) =>
      client.publication.publish({ unitId, formats }, { signal }),
    );
    for (const { fileId, name } of done.files) await downloadFile(fileId, name);
    return done.entries;
  });
}

const printing = createJobRunner();

/** How laying the list out for printing stands. */
export const usePrintingJob = printing.useJob;

/** Lays the list out as it stands, same filter and same order: a long one part by part, from 1 on. */
export function printList(
  filter: Partial<DirectoryFilter>,
  part: number,
): Promise<{ name: string; parts: number; pdf: Blob } | null> {
  return printing.run(async ({ follow }) => {
    const { fileId, name, parts } = await follow((signal) =>
      client.directory.print({ ...filter, part }, { signal }),
    );
    return { name, parts, pdf: await fetchFile(fileId) };
  });
}
