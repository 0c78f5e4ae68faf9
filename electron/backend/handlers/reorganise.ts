import { isReorganisationWithin, listReorganisations } from '../repositories/reorganisations.ts';
import { endDueAliases, listAliasesToEnd } from '../services/due-aliases.ts';
import { planReorganisation } from '../services/reorganise/plan-reorganisation.ts';
import { isReorganisationUndoable } from '../services/reorganise/undo-reorganisation.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Units merged, split, renamed, moved, dissolved; another mail domain. */
export const reorganise = os.reorganise.router({
  preview: os.reorganise.preview.handler(
    query(
      ({ db, input, today, branch }) =>
        planReorganisation(db, input, today, input.peopleShown, branch).plan,
    ),
  ),
  apply: os.reorganise.apply.handler(
    job(({ input, jobs, options }) =>
      jobs.run('unit.reorganise', { ...input, on: input.on ?? null }, options),
    ),
  ),
  undo: os.reorganise.undo.handler(
    job(({ input, jobs, options }) => jobs.run('unit.reorganise-undo', input, options)),
  ),
  list: os.reorganise.list.handler(
    query(({ db, input, branch }) => ({
      reorganisations: listReorganisations(db, input.limit)
        .filter(({ id }) => branch === null || isReorganisationWithin(db, id, branch.unitIds))
        .map((entry) => ({ ...entry, isUndoable: isReorganisationUndoable(db, entry) })),
    })),
  ),
  export: os.reorganise.export.handler(
    job(({ input, files, jobs, today, options }) => {
      const { format, part } = input;
      const name = `Sap-xep-don-vi-da-thuc-hien_${today}.${format}`;
      const { id, path } = files.reserve(name);
      const order = { file: { format, path, name, part } };
      const running = jobs.run('unit.export-reorganisations', order, options);
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  notices: os.reorganise.notices.handler(
    job(({ input, files, jobs, today, options }) => {
      const name = `Danh-sach-can-thong-bao-sap-xep-${input.id}_${today}.${input.format}`;
      const file = files.reserve(name);
      const running = jobs.run(
        'unit.reorganise-notices',
        { ...input, path: file.path, name },
        options,
      );
      return mapResult(running, ({ rows }) => ({ fileId: file.id, name, rows }));
    }),
  ),
  dueAliases: os.reorganise.dueAliases.handler(
    query(({ db, today, branch }) => ({ aliases: listAliasesToEnd(db, today, branch) })),
  ),
  endDueAliases: os.reorganise.endDueAliases.handler(
    command(({ input: _input, ...act }) => endDueAliases(act)),
  ),
});
