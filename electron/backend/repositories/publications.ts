import type { MailboxId, OperatorId, PublicationId, UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** What is published of one mailbox, and nothing else (Điều 15 khoản 3). */
export interface PublishedFields {
  name: string;
  position: string;
  workplace: string;
  phone: string;
  mail: string;
}

/** One mailbox whose entry comes (`before` null), goes (`after` null) or changes. */
export interface PublicationChange {
  mailboxId: MailboxId;
  before: PublishedFields | null;
  after: PublishedFields | null;
}

/** A list that was published. */
export interface Publication {
  id: PublicationId;
  unitId: UnitId | null;
  unitName: string | null;
  on: string;
  at: string;
  operator: string;
  formats: string;
  entries: number;
  added: number;
  changed: number;
  removed: number;
}

/** What a list is published for: the branch of a unit, or the whole directory. */
export interface PublicationScope {
  unitId: UnitId | null;
  /** The unit and all below it; null for the whole. */
  unitIds: readonly UnitId[] | null;
}

const scopeId = ({ unitId }: PublicationScope) => unitId ?? 0;

const PRESENT = `SELECT m.id, m.name, m.position,
    CASE m.department WHEN '' THEN u.name ELSE m.department || ', ' || u.name END AS workplace,
    m.phone, m.local_part || '@' || ? AS mail
  FROM mailbox m JOIN unit u ON u.id = m.unit_id
  WHERE m.is_published = 1 AND m.status = 'in-use'
    AND (? IS NULL OR m.unit_id IN (SELECT value FROM json_each(?)))`;

interface ChangeRow {
  id: MailboxId;
  name: string | null;
  position: string | null;
  workplace: string | null;
  phone: string | null;
  mail: string | null;
  oldName: string | null;
  oldPosition: string | null;
  oldWorkplace: string | null;
  oldPhone: string | null;
  oldMail: string | null;
}

/** What is different now from the last publication of the same scope, one at a time. */
export function* iterateChanges(
  db: ReadDb,
  scope: PublicationScope,
  domain: string,
): Generator<PublicationChange> {
  const ids = scope.unitIds && JSON.stringify(scope.unitIds);
  const rows = db.iterate<ChangeRow>(
    `WITH present AS MATERIALIZED (${PRESENT}), former AS (SELECT * FROM published_entry WHERE scope_id = ?)
     SELECT p.id, p.name, p.position, p.workplace, p.phone, p.mail, f.name AS oldName, f.position AS oldPosition,
       f.workplace AS oldWorkplace, f.phone AS oldPhone, f.mail AS oldMail
     FROM present p LEFT JOIN published_entry f ON f.scope_id = ? AND f.mailbox_id = p.id
     WHERE f.mailbox_id IS NULL OR f.name <> p.name OR f.position <> p.position OR f.workplace <> p.workplace
       OR f.phone <> p.phone OR f.mail <> p.mail
     UNION ALL
     SELECT f.mailbox_id, NULL, NULL, NULL, NULL, NULL, f.name, f.position, f.workplace, f.phone, f.mail
     FROM former f WHERE f.mailbox_id NOT IN (SELECT id FROM present)`,
    domain,
    ids,
    ids,
    scopeId(scope),
    scopeId(scope),
  );
  for (const row of rows) {
    yield {
      mailboxId: row.id,
      before: fields(row.oldName, row.oldPosition, row.oldWorkplace, row.oldPhone, row.oldMail),
      after: fields(row.name, row.position, row.workplace, row.phone, row.mail),
    };
  }
}

function fields(
  name: string | null,
  position: string | null,
  workplace: string | null,
  phone: string | null,
  mail: string | null,
): PublishedFields | null {
  if (name === null) return null;
  return {
    name,
    position: position ?? '',
    workplace: workplace ?? '',
    phone: phone ?? '',
    mail: mail ?? '',
  };
}

/** Enters a publication. */
export function insertPublication(
  db: WriteDb,
  publication: Omit<Publication, 'id' | 'unitName' | 'operator'> & {
    operatorId: OperatorId | null;
  },
): PublicationId {
  return db.run(
    `INSERT INTO publication (unit_id, on_day, at, operator_id, formats, entries, added, changed, removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    publication.unitId,
    publication.on,
    publication.at,
    publication.operatorId,
    publication.formats,
    publication.entries,
    publication.added,
    publication.changed,
    publication.removed,
  ).lastId as PublicationId;
}

/** Enters what a publication changed, and makes it what was published last. */
export function applyChange(
  db: WriteDb,
  scope: PublicationScope,
  publicationId: PublicationId,
  change: PublicationChange,
  isFirst: boolean,
): void {
  const { mailboxId, before, after } = change;
  if (!isFirst) {
    db.run(
      `INSERT INTO publication_change (publication_id, mailbox_id, before, after) VALUES (?, ?, ?, ?)`,
      publicationId,
      mailboxId,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
    );
  }
  if (after === null) {
    db.run(
      `DELETE FROM published_entry WHERE scope_id = ? AND mailbox_id = ?`,
      scopeId(scope),
      mailboxId,
    );
    return;
  }
  db.run(
    `INSERT INTO published_entry (scope_id, mailbox_id, name, position, workplace, phone, mail)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, position = excluded.position,
       workplace = excluded.workplace, phone = excluded.phone, mail = excluded.mail`,
    scopeId(scope),
    mailboxId,
    after.name,
    after.position,
    after.workplace,
    after.phone,
    after.mail,
  );
}

const PUBLICATION = `SELECT p.id, p.unit_id AS unitId, u.name AS unitName, p.on_day AS "on", p.at,
    coalesce(o.full_name, '') AS operator, p.formats, p.entries, p.added, p.changed, p.removed
  FROM publication p LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN operator o ON o.id = p.operator_id`;

/** The last publication of a scope. */
export function findLastPublication(db: ReadDb, unitId: UnitId | null): Publication | null {
  return (
    db.get<Publication>(`${PUBLICATION} WHERE p.unit_id IS ? ORDER BY p.id DESC LIMIT 1`, unitId) ??
    null
  );
}

/** What was published, the last first. */
export function listPublications(db: ReadDb, limit: number): Publication[] {
  return db.all(`${PUBLICATION} ORDER BY p.id DESC LIMIT ?`, limit);
}
