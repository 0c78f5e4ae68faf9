import { foldForSearch } from '../../../shared/text/fold.ts';
import {
  countAuditEvents,
  listAuditActions,
  listAuditEvents,
} from '../repositories/audit-events.ts';
import type { AuditFilter } from '../repositories/audit-filter.ts';
import { listOperators } from '../repositories/operators.ts';
import { keptAuditHeads, keptCopies } from '../services/backup/backup-folder.ts';
import { auditHeadForPaper, lastAuditCheck } from '../services/verify-audit.ts';
import { job, mapResult, os, query } from './procedure.ts';

/** Who did what, and when. */
export const audit = os.audit.router({
  list: os.audit.list.handler(
    query(({ db, input }) => {
      const filter = toFilter(input);
      return {
        events: listAuditEvents(
          db,
          { beforeSeq: input.beforeSeq ?? null, limit: input.limit },
          filter,
        ),
        total: countAuditEvents(db, filter),
      };
    }),
  ),
  state: os.audit.state.handler(
    query(({ db, auditWatch }) => {
      const { seq, groups } = auditHeadForPaper(db);
      return {
        atStart: auditWatch.atStart,
        last: lastAuditCheck(db),
        head: { seq, groups },
        actions: listAuditActions(db),
        operators: listOperators(db).map(({ id, fullName }) => ({ id, fullName })),
      };
    }),
  ),
  verify: os.audit.verify.handler(
    job(({ jobs, options, dataDir }) =>
      mapResult(
        jobs.run(
          'audit.verify',
          { anchors: keptAuditHeads(dataDir), witnesses: keptCopies(dataDir) },
          options,
        ),
        ({ at: _at, ...verdict }) => verdict,
      ),
    ),
  ),
  export: os.audit.export.handler(
    job(({ input, today, files, jobs, options }) => {
      const name = `Nhat-ky_${today}.xlsx`;
      const file = files.reserve(name);
      const order = { filter: toFilter(input), path: file.path, name };
      return mapResult(jobs.run('audit.export', order, options), ({ rows }) => ({
        fileId: file.id,
        name,
        rows,
      }));
    }),
  ),
});

interface AuditQuestion
  extends Partial<Omit<{ [K in keyof AuditFilter]: AuditFilter[K] }, 'words' | 'from' | 'to'>> {
  person?: string | null;
  fromOn?: string | null;
  toOn?: string | null;
}

function toFilter(question: AuditQuestion): AuditFilter {
  return {
    words: foldForSearch((question.person ?? '').replaceAll(/@\S*/g, ' '))
      .split(' ')
      .filter(Boolean)
      .slice(0, 12),
    mailboxId: question.mailboxId ?? null,
    unitId: question.unitId ?? null,
    operatorId: question.operatorId ?? null,
    action: question.action ?? null,
    from: question.fromOn ? dayStart(question.fromOn, 0) : null,
    to: question.toOn ? dayStart(question.toOn, 1) : null,
  };
}

/** The instant at which a day begins in Vietnam, so many days later. */
function dayStart(day: string, laterDays: number): string {
  const start = new Date(`${day}T00:00:00+07:00`);
  start.setUTCDate(start.getUTCDate() + laterDays);
  return start.toISOString();
}
