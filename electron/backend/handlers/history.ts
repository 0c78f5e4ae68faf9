import { findAddresses, getAddressHistory, localPartOf } from '../services/address-history.ts';
import { hideHistory } from '../services/branch.ts';
import { currentProfile } from '../services/current-profile.ts';
import { toFilter } from '../services/search-directory.ts';
import { job, mapResult, os, query } from './procedure.ts';

/** The register in the course of time. */
export const history = os.history.router({
  asOf: os.history.asOf.handler(
    query(async ({ db, input, past }) => {
      const { day, limit, offset, countAll, ...question } = input;
      const order = { day, filter: toFilter(question), page: { limit, offset }, countAll };
      const { records, ...page } = await past.asOf(order);
      const { domain } = currentProfile(db, day);
      const rows = records.map(
        ({ localPart, importBatchId: _importBatchId, importRow: _importRow, ...row }) => ({
          ...row,
          address: `${localPart}@${domain}`,
        }),
      );
      return { ...page, rows };
    }),
  ),
  differences: os.history.differences.handler(
    query(async ({ input, past, branch }) =>
      past.differences({ ...input, unitIds: branch?.unitIds ?? null }),
    ),
  ),
  exportAsOf: os.history.exportAsOf.handler(
    job(({ input, files, jobs, options }) => {
      const { day, format, part, ...question } = input;
      const name = `Danh-ba-thu-cong-vu_den-ngay-${day}.${format}`;
      const { id, path } = files.reserve(name);
      const order = { day, filter: toFilter(question), file: { format, path, name, part } };
      const running = jobs.run('history.export-as-of', order, options);
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  exportDifferences: os.history.exportDifferences.handler(
    job(({ input, files, jobs, options }) => {
      const { from, to, format, part } = input;
      const name = `Thay-doi-danh-ba_${from}_${to}.${format}`;
      const { id, path } = files.reserve(name);
      const order = { from, to, file: { format, path, name, part } };
      const running = jobs.run('history.export-differences', order, options);
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  address: os.history.address.handler(
    query(({ db, input, today, branch }) =>
      hideHistory(branch, getAddressHistory(db, input.address, today)),
    ),
  ),
  exportAddress: os.history.exportAddress.handler(
    job(({ input, files, jobs, today, options }) => {
      const { format, part } = input;
      const name = `Ai-tung-dung-dia-chi_${localPartOf(input.address).replaceAll(/[^a-z0-9.-]/g, '')}_${today}.${format}`;
      const { id, path } = files.reserve(name);
      const order = { address: input.address, file: { format, path, name, part } };
      const running = jobs.run('history.export-address', order, options);
      return mapResult(running, (written) => ({ fileId: id, name, ...written }));
    }),
  ),
  addresses: os.history.addresses.handler(
    query(({ db, input, branch }) => ({
      localParts: findAddresses(db, input.text, input.limit, branch),
    })),
  ),
});
