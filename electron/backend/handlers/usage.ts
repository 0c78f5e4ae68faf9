import { addDays } from '../../../shared/domain/calendar-day.ts';
import type { UsageFinding } from '../../../shared/domain/usage.ts';
import type { ReadDb } from '../db/database.ts';
import type { UsageQuestion } from '../repositories/mailbox-usage.ts';
import {
  countUsageFindings,
  listUsageFindings,
  listUsageSnapshots,
} from '../repositories/usage-snapshots.ts';
import { currentProfile } from '../services/current-profile.ts';
import { getSettings } from '../services/settings.ts';
import { discardUsage } from '../services/usage/discard-usage.ts';
import { usageBasis } from '../services/usage/usage-basis.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

type ListInput =
  | { list: 'quota'; atLeastPercent: number }
  | { list: 'default-password' }
  | { list: 'idle-agency'; days?: number | null };

/** What the mail server says of its accounts. */
export const usageHandlers = os.usage.router({
  inspect: os.usage.inspect.handler(
    job(({ input, files, jobs, options }) => {
      const { path, name } = files.get(input.fileId);
      const order = { path, name, format: input.format ?? null, mapping: input.mapping ?? {} };
      return mapResult(
        jobs.run('usage.inspect', order, { ...options, fileName: name }),
        (seen) => ({
          ...seen,
          notes: [...seen.notes],
          samples: [...seen.samples],
        }),
      );
    }),
  ),
  import: os.usage.import.handler(
    job(({ input, files, jobs, options, db }) => {
      const { path, name } = files.get(input.fileId);
      const order = {
        path,
        name,
        format: input.format ?? null,
        mapping: input.mapping ?? {},
        snapshotOn: input.snapshotOn,
      };
      const running = jobs.run('usage.import', order, { ...options, fileName: name });
      return mapResult(running, ({ snapshotId, format, counts, notes, verdict }) => {
        const list = (finding: UsageFinding) =>
          input.rowLimit === 0
            ? []
            : listUsageFindings(db, snapshotId, finding, { limit: input.rowLimit, offset: 0 });
        return {
          snapshotId,
          format,
          matched: counts.matched,
          unknownOnServer: list('unknown-on-server'),
          missingOnServer: list('missing-on-server'),
          quotaFaults: list('quota-fault'),
          statusMismatches: list('status-mismatch'),
          systemAccounts: list('system-account'),
          counts,
          notes: [...notes],
          verdict,
        };
      });
    }),
  ),
  basis: os.usage.basis.handler(query(({ db, today }) => usageBasis(db, today))),
  snapshots: os.usage.snapshots.handler(
    query(({ db, input }) => ({
      snapshots: listUsageSnapshots(db, input.limit).map(
        ({ fileSha256: _sha, carries: _carries, notes, ...snapshot }) => ({
          ...snapshot,
          notes: [...notes],
        }),
      ),
    })),
  ),
  findings: os.usage.findings.handler(
    query(({ db, input }) => ({
      rows: listUsageFindings(db, input.snapshotId, input.finding, input),
      total: countUsageFindings(db, input.snapshotId, input.finding),
    })),
  ),
  exportFindings: os.usage.exportFindings.handler(
    job(({ input, today, files, jobs, options }) => {
      const name = `Doi-chieu-may-chu-thu_${today}.xlsx`;
      const { id, path } = files.reserve(name);
      const order = { ...input, finding: input.finding ?? null, path, name };
      return mapResult(jobs.run('usage.exportFindings', order, options), ({ rows }) => ({
        fileId: id,
        name,
        rows,
      }));
    }),
  ),
  discard: os.usage.discard.handler(command(discardUsage)),
  mailboxes: os.usage.mailboxes.handler(
    query(async ({ db, board, input, today }) => {
      const { limit, offset } = input;
      const question = questionOf(db, input, today);
      const { rows, total } = await board.usage({ question, page: { limit, offset } });
      const { domain } = currentProfile(db, today);
      return {
        rows: rows.map(({ localPart, ...row }) => ({ ...row, address: `${localPart}@${domain}` })),
        total,
      };
    }),
  ),
  exportMailboxes: os.usage.exportMailboxes.handler(
    job(({ input, today, files, jobs, options, db }) => {
      const [title, stem] = titleOf(input, db);
      const name = `${stem}_${today}.xlsx`;
      const { id, path } = files.reserve(name);
      const order = { question: questionOf(db, input, today), title, path, name };
      return mapResult(jobs.run('usage.exportMailboxes', order, options), ({ rows }) => ({
        fileId: id,
        name,
        rows,
      }));
    }),
  ),
});

function daysOf(db: ReadDb, input: { days?: number | null }): number {
  return input.days ?? getSettings(db).lifecycle.agencyIdleDays;
}

function questionOf(db: ReadDb, input: ListInput, today: string): UsageQuestion {
  if (input.list !== 'idle-agency') return input;
  // The server notes an access late by so much (domain notes F.1).
  const { slackDays } = getSettings(db).lifecycle;
  return { list: 'idle-agency', since: addDays(today, -(daysOf(db, input) + slackDays)) };
}

function titleOf(input: ListInput, db: ReadDb): [title: string, fileStem: string] {
  switch (input.list) {
    case 'quota':
      return [
        `Hộp thư đã dùng từ ${input.atLeastPercent} % dung lượng`,
        `Hop-thu-tu-${input.atLeastPercent}-phan-tram`,
      ];
    case 'default-password':
      return ['Hộp thư chưa đổi mật khẩu mặc định', 'Chua-doi-mat-khau'];
    case 'idle-agency':
      return [
        `Hộp thư cơ quan quá ${daysOf(db, input)} ngày chưa truy cập`,
        'Hop-thu-co-quan-chua-truy-cap',
      ];
  }
}
