import type { MailboxId } from '../../../shared/domain/ids.ts';
import { findHolderBefore } from '../repositories/address-ledger.ts';
import type { MailboxRecord } from '../repositories/mailboxes.ts';
import { listViews } from '../repositories/saved-views.ts';
import { hideHolders } from '../services/branch.ts';
import { currentProfile } from '../services/current-profile.ts';
import type { BulkOrder, BulkPatch } from '../services/directory-desk/bulk-change.ts';
import { dismissDuplicates } from '../services/directory-desk/duplicates.ts';
import { removeView, saveView } from '../services/directory-desk/saved-views.ts';
import { recentBulkChanges } from '../services/directory-desk/undo-bulk-change.ts';
import { explainMailbox } from '../services/explain-mailbox.ts';
import { toFilter } from '../services/search-directory.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** The register of mailboxes. */
export const directoryHandlers = os.directory.router({
  previewBulk: os.directory.previewBulk.handler(
    job(({ input, jobs, options }) =>
      jobs.run('directory.previewBulk', toBulkOrder(input), options),
    ),
  ),
  applyBulk: os.directory.applyBulk.handler(
    job(({ input, jobs, options }) => {
      const { version, cause } = input;
      return jobs.run('directory.applyBulk', { ...toBulkOrder(input), version, cause }, options);
    }),
  ),
  bulkChanges: os.directory.bulkChanges.handler(
    query(({ db, operatorId, branch }) => ({
      changes: recentBulkChanges(db, branch === null ? null : operatorId),
    })),
  ),
  undoBulk: os.directory.undoBulk.handler(
    job(({ input, jobs, options }) => jobs.run('directory.undoBulk', input, options)),
  ),
  views: os.directory.views.handler(
    query(({ db, operatorId }) => ({
      views: (operatorId === null ? [] : listViews(db, operatorId)).map(({ view, ...kept }) => ({
        ...kept,
        view: JSON.parse(view),
      })),
    })),
  ),
  saveView: os.directory.saveView.handler(command(saveView)),
  removeView: os.directory.removeView.handler(command(removeView)),
  duplicates: os.directory.duplicates.handler(
    job(({ db, jobs, today, options }) =>
      mapResult(jobs.run('directory.duplicates', {}, options), ({ found, groups }) => ({
        found,
        groups: groups.map(({ reason, members }) => ({
          reason,
          members: members.map((member) => toContractRow(member, currentProfile(db, today).domain)),
        })),
      })),
    ),
  ),
  exportDuplicates: os.directory.exportDuplicates.handler(
    job(({ input, files, jobs, today, options }) => {
      const { format, part } = input;
      const name = `Co-the-co-hai-hop-thu_${today}.${format}`;
      const { id, path } = files.reserve(name);
      const order = { file: { format, path, name, part } };
      const running = jobs.run('directory.exportDuplicates', order, options);
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  dismissDuplicates: os.directory.dismissDuplicates.handler(command(dismissDuplicates)),
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
    query(({ db, input, today, branch }) => {
      const { mailbox, why, ...explanation } = explainMailbox(db, input.id, today);
      const before = (localPart: string) => findHolderBefore(db, localPart, input.id);
      return {
        ...toContractRow(mailbox, currentProfile(db, today).domain),
        ...explanation,
        why: hideHolders(db, branch, why, today, before),
      };
    }),
  ),
  print: os.directory.print.handler(
    job(({ input, today, files, jobs, options }) => {
      const { part } = input;
      const base = `Danh-ba-thu-cong-vu_${today}`;
      const file = files.reserve(`${base}.pdf`);
      const order = { filter: toFilter(input), path: file.path, name: `${base}.pdf`, part };
      return mapResult(jobs.run('directory.print', order, options), (printed) => ({
        fileId: file.id,
        name: printed.parts > 1 ? `${base}_phan-${part}.pdf` : `${base}.pdf`,
        ...printed,
      }));
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

function toBulkOrder({
  ids,
  filter,
  patch,
}: {
  ids?: MailboxId[] | null | undefined;
  filter: Parameters<typeof toFilter>[0];
  patch: BulkPatch;
}): BulkOrder {
  return { ids: ids ?? null, filter: toFilter(filter), patch };
}

function toContractRow(record: MailboxRecord, domain: string) {
  const { localPart, importBatchId: _importBatchId, importRow: _importRow, ...row } = record;
  return { ...row, address: `${localPart}@${domain}` };
}
