import type { ReadDb } from '../db/database.ts';

/** What a register holds, in numbers. */
export interface RegisterCounts {
  mailboxes: number;
  units: number;
  operators: number;
  auditEvents: number;
}

/** Counts what a register holds. */
export function countRegister(db: ReadDb): RegisterCounts {
  return db.get<RegisterCounts>(
    `SELECT (SELECT count(*) FROM mailbox) AS mailboxes, (SELECT count(*) FROM unit) AS units,
       (SELECT count(*) FROM operator) AS operators, (SELECT count(*) FROM audit_event) AS auditEvents`,
  ) as RegisterCounts;
}

/** The hash of one event in hexadecimal; null when there is none. */
export function findAuditHash(db: ReadDb, seq: number): string | null {
  const row = db.get<{ hash: Buffer | null }>(`SELECT hash FROM audit_event WHERE seq = ?`, seq);
  return row?.hash?.toString('hex') ?? null;
}

/** How often what was done after an event, the most frequent first. */
export function countEventsAfter(db: ReadDb, seq: number): { action: string; count: number }[] {
  return db.all(
    `SELECT action, count(*) AS count FROM audit_event WHERE seq > ? GROUP BY action ORDER BY count DESC, action`,
    seq,
  );
}

/** The newest event that changed something worth keeping: not a sign-in, not a backup, not a look. */
export function lastChangeSeq(db: ReadDb): number {
  return (
    db.get<{ seq: number }>(
      `SELECT seq FROM audit_event
       WHERE action NOT LIKE 'session.%' AND action NOT LIKE 'backup.%' AND action NOT LIKE 'access.%'
         AND action NOT LIKE 'audit.%' AND action NOT LIKE 'personal-data.look-up'
       ORDER BY seq DESC LIMIT 1`,
    )?.seq ?? 0
  );
}

/** Heads of the audit that belong to registers which restores put aside, by the word of the restores themselves. */
export function abandonedHashes(db: ReadDb): Set<string> {
  const rows = db.all<{ payload: string }>(
    `SELECT p.payload FROM audit_event e JOIN audit_payload p ON p.seq = e.seq WHERE e.action = 'backup.restore'`,
  );
  return new Set(
    rows.flatMap(({ payload }) => {
      const { after } = JSON.parse(payload) as { after?: { abandoned?: string[] } };
      return after?.abandoned ?? [];
    }),
  );
}
