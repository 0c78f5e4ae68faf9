import { listCommitted, listDrafts } from '../repositories/imports.ts';
import { countOverview } from '../repositories/overview.ts';
import { os, query } from './procedure.ts';

/** The first screen. */
export const overview = os.overview.router({
  summary: os.overview.summary.handler(
    query(({ db }) => {
      const last = listCommitted(db, 1)[0];
      return {
        ...countOverview(db),
        drafts: listDrafts(db),
        lastImport: last
          ? { fileName: last.fileName, committedAt: last.committedAt, created: last.counts.create }
          : null,
      };
    }),
  ),
  todos: os.overview.todos.handler(
    query(async ({ board, now, today, operator }) => ({
      todos: operator ? await board.todos({ now, today, operator }) : [],
    })),
  ),
});
