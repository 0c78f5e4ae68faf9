import type { ReorganisationId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** The mail domain set for a day; null while that of the regulation holds. */
export function findDomainOn(db: ReadDb, day: string): string | null {
  return (
    db.get<{ domain: string }>(
      `SELECT d.domain FROM mail_domain d JOIN reorganisation r ON r.id = d.reorganisation_id
       WHERE d.from_on <= ? AND r.undone_at IS NULL ORDER BY d.from_on DESC, d.id DESC LIMIT 1`,
      day,
    )?.domain ?? null
  );
}

/** Domains that were set, the latest first; those that were undone are left out. */
export function listDomains(
  db: ReadDb,
): { domain: string; from: string; oldUntil: string | null }[] {
  return db.all(
    `SELECT d.domain, d.from_on AS "from", d.old_until_on AS oldUntil FROM mail_domain d
     JOIN reorganisation r ON r.id = d.reorganisation_id WHERE r.undone_at IS NULL ORDER BY d.from_on DESC, d.id DESC`,
  );
}

/** Sets the domain from a day on. */
export function insertDomain(
  db: WriteDb,
  entry: {
    domain: string;
    from: string;
    oldUntil: string | null;
    reorganisationId: ReorganisationId;
  },
): void {
  db.run(
    `INSERT INTO mail_domain (domain, from_on, old_until_on, reorganisation_id) VALUES (?, ?, ?, ?)`,
    entry.domain,
    entry.from,
    entry.oldUntil,
    entry.reorganisationId,
  );
}
