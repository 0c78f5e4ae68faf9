import type { MailboxRecord } from '../repositories/mailboxes.ts';
import { currentProfile } from '../services/current-profile.ts';
import { explainMailbox } from '../services/explain-mailbox.ts';
import { toFilter } from '../services/search-directory.ts';
import { job, mapResult, os, query } from './procedure.ts';

/** The register of mailboxes. */
export const directoryHandlers = os.directory.router({
  search: os.directory.search.handler(
    query(async ({ db, input, today, directory, signal }) => {
      const offset = input.offset ?? Number(input.cursor ?? 0);
      const { records, total, isTotalExact } = await directory.page(
        toFilter(input),
        { limit: input.limit, offset },
        input.countUpTo ?? null,
        signal,
      );
      const end = offset + records.length;
      const { domain } = currentProfile(db, today);
      return {
        rows: records.map((record) => toContractRow(record, domain)),
        total,
        isTotalExact,
        nextCursor: records.length > 0 && (end < total || !isTotalExact) ? String(end) : null,
      };
    }),
  ),
  get: os.directory.get.handler(
    query(({ db, input, today }) => {
      const { mailbox, ...explanation } = explainMailbox(db, input.id);
      return { ...toContractRow(mailbox, currentProfile(db, today).domain), ...explanation };
    }),
  ),
  export: os.directory.export.handler(
    job(({ input, today, files, jobs, options }) => {
      const { format, scope } = input;
      const name = `Danh-ba-thu-cong-vu${scope === 'public' ? '-cong-khai' : ''}_${today}.${format}`;
      const file = files.reserve(name);
      const usual = scope === 'public' ? ('unit' as const) : ('name' as const);
      const filter = toFilter({ ...input, sort: input.sort ?? usual });
      const order = { filter, scope, format, path: file.path, name };
      const running = jobs.run('directory.export', order, options);
      return mapResult(running, ({ rows }) => ({ fileId: file.id, name, rows }));
    }),
  ),
});

function toContractRow(record: MailboxRecord, domain: string) {
  const { localPart, importBatchId: _importBatchId, importRow: _importRow, ...row } = record;
  return { ...row, address: `${localPart}@${domain}` };
}
