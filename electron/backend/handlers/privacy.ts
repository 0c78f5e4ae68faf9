import { listExpired } from '../services/expired-people.ts';
import { listKeptPapers } from '../services/kept-papers.ts';
import { erasePersonalData } from '../services/personal-data.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** What the law gives to whoever the data is about. */
export const privacy = os.privacy.router({
  export: os.privacy.export.handler(
    job(({ input, today, files, jobs, options }) => {
      const name = `Du-lieu-ca-nhan_${input.mailboxId}_${today}.xlsx`;
      const file = files.reserve(name);
      const order = { mailboxId: input.mailboxId, path: file.path, name };
      return mapResult(jobs.run('privacy.export', order, options), ({ rows }) => ({
        fileId: file.id,
        name,
        rows,
      }));
    }),
  ),
  erase: os.privacy.erase.handler(command(({ input, ...act }) => erasePersonalData(act, input))),
  kept: os.privacy.kept.handler(
    query(({ db, input }) => ({ papers: listKeptPapers(db, input.mailboxId) })),
  ),
  expired: os.privacy.expired.handler(
    query(({ db, input, today }) => {
      const { rows, total } = listExpired(db, today, input);
      return { rows: rows.map(({ lastOn: _, ...person }) => person), total };
    }),
  ),
  exportExpired: os.privacy.exportExpired.handler(
    job(({ input: { format, part }, today, files, jobs, options }) => {
      const name = `Du-lieu-het-han-luu_${today}.${format}`;
      const { id, path } = files.reserve(name);
      const running = jobs.run(
        'privacy.export-expired',
        { file: { format, path, name, part } },
        options,
      );
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  eraseExpired: os.privacy.eraseExpired.handler(
    job(({ input, jobs, options }) => jobs.run('privacy.erase-expired', input, options)),
  ),
});
