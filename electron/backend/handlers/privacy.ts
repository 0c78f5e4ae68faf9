import { erasePersonalData } from '../services/personal-data.ts';
import { command, job, mapResult, os } from './procedure.ts';

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
});
