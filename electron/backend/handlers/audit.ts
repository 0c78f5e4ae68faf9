import { countAuditEvents, listAuditEvents } from '../repositories/audit-events.ts';
import { os, query } from './procedure.ts';

/** Who did what, and when. */
export const audit = os.audit.router({
  list: os.audit.list.handler(
    query(({ db, input }) => ({
      events: listAuditEvents(db, { beforeSeq: input.beforeSeq ?? null, limit: input.limit }),
      total: countAuditEvents(db),
    })),
  ),
});
