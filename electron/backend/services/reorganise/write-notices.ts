import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReorganisationId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import type { Block } from '../../documents/model.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import { listHoldingsOf } from '../../repositories/address-holdings.ts';
import { iterateEventsOfReorganisation } from '../../repositories/mailbox-events.ts';
import { findMailboxSheet } from '../../repositories/mailboxes.ts';
import { findReorganisation } from '../../repositories/reorganisations.ts';
import { findStoredUnit, listUnitEventsOfReorganisation } from '../../repositories/unit-changes.ts';
import type { SheetSpec } from '../../spreadsheets/sheet-spec.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import { letterheadOf, officeOf } from '../documents/office.ts';
import type { JobContext } from '../job-context.ts';

type Cell = string | number | null;

/**
 * Writes the list of who must be told of a reorganisation: every unit with its old and new name and address, every
 * person whose unit changed, with telephone numbers; the export is recorded.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 2
 * @throws NOT_FOUND
 */
export async function writeNotices(
  context: JobContext,
  input: { id: ReorganisationId; path: string; name: string; format: 'xlsx' | 'pdf' },
): Promise<{ rows: number }> {
  const db = context.register.read;
  const known = findReorganisation(db, input.id);
  if (!known) throw new AppError('NOT_FOUND', { entity: 'reorganisation', id: String(input.id) });
  const title = [
    'DANH SÁCH CẦN THÔNG BÁO KHI SẮP XẾP ĐƠN VỊ',
    `${known.title}; thực hiện ngày ${vietnamese(known.on)}`,
    ...(known.document ? [`Căn cứ: ${known.document}`] : []),
  ];
  const { domain } = currentProfile(db, context.clock.today());
  const units = unitRows(db, input.id, domain);
  const people = personRows(db, input.id, domain);
  const rows =
    input.format === 'pdf'
      ? writePdf(context, input.path, title, units, [...people])
      : await writeSheets(input.path, title, units, people);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'unit.reorganise-notices',
      entity: 'reorganisation',
      entityId: String(input.id),
      after: { file: input.name, rows },
    }),
  );
  return { rows };
}

async function writeSheets(
  path: string,
  title: string[],
  units: Iterable<Cell[]>,
  people: Iterable<Cell[]>,
): Promise<number> {
  const { rows } = await writeXlsx(path, [
    { name: 'Đơn vị', title, columns: UNIT_COLUMNS, rows: units, landscape: true },
    { name: 'Cá nhân', title, columns: PERSON_COLUMNS, rows: people, landscape: true },
  ]);
  return rows;
}

/** More people than these are no list to be printed. */
const MOST_PRINTED = 20_000;

function writePdf(
  { register, clock }: JobContext,
  path: string,
  [title = '', ...subject]: string[],
  units: readonly Cell[][],
  people: readonly Cell[][],
): number {
  const rows = units.length + people.length;
  if (rows > MOST_PRINTED) {
    const name = basename(path);
    throw new AppError('FILE_LIMIT', { name, limit: 'rows', max: MOST_PRINTED, sheet: null });
  }
  const table = (
    heading: string,
    columns: SheetSpec['columns'],
    cells: readonly Cell[][],
  ): Block => ({
    type: 'table',
    title: heading,
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows: cells.map((row) => row.map((cell) => String(cell ?? ''))),
  });
  const pdf = renderPdf({
    letterhead: letterheadOf(officeOf(register.read)),
    number: null,
    sign: null,
    datedOn: clock.today(),
    signer: null,
    footer: '',
    content: {
      title,
      subject: subject.join('. '),
      to: [],
      grounds: [],
      blocks: [
        table('Đơn vị', UNIT_COLUMNS, units),
        ...(people.length > 0 ? [table('Cá nhân', PERSON_COLUMNS, people)] : []),
      ],
      annexes: [],
      recipients: [],
      isUnsigned: true,
      isLandscape: true,
    },
  });
  writeFileSync(path, pdf);
  return rows;
}

const text = (header: string, width: number) => ({ header, width, kind: 'text' as const });

const UNIT_COLUMNS: SheetSpec['columns'] = [
  { header: 'STT', width: 6, kind: 'integer' },
  text('Việc', 14),
  text('Tên cũ', 34),
  text('Tên mới', 34),
  text('Địa chỉ thư cũ', 34),
  text('Địa chỉ thư mới', 34),
  text('Địa chỉ cũ giữ đến', 16),
  text('Điện thoại', 16),
  text('Đầu mối CNTT', 28),
];

const PERSON_COLUMNS: SheetSpec['columns'] = [
  { header: 'STT', width: 6, kind: 'integer' },
  text('Họ và tên', 28),
  text('Chức vụ', 22),
  text('Địa chỉ thư (không đổi)', 36),
  text('Đơn vị cũ', 34),
  text('Đơn vị mới', 34),
  text('Điện thoại', 16),
];

function unitRows(db: ReadDb, id: ReorganisationId, domain: string): Cell[][] {
  const rows = new Map<
    UnitId,
    { kind: string; before: Record<string, unknown>; after: Record<string, unknown> }
  >();
  for (const { unitId, kind, before, after } of listUnitEventsOfReorganisation(db, id)) {
    const row = rows.get(unitId) ?? { kind, before: {}, after: {} };
    rows.set(unitId, {
      kind: kind === 'closed' ? kind : row.kind,
      before: { ...before, ...row.before },
      after: { ...row.after, ...after },
    });
  }
  const until = aliasEnds(db, id);
  return [...rows].map(([unitId, { kind, before, after }], index) => {
    const unit = findStoredUnit(db, unitId);
    const name = String(before.name ?? (kind === 'created' ? '' : unit?.name));
    const old = kind === 'created' ? '' : String(before.localPart ?? unit?.localPart);
    const isClosed = kind === 'closed';
    const present = isClosed ? '' : String(after.localPart ?? unit?.localPart);
    const address = (localPart: string) => (localPart ? `${localPart}@${domain}` : '');
    return [
      index + 1,
      isClosed ? 'Kết thúc' : kind === 'created' ? 'Thành lập' : 'Thay đổi',
      name,
      isClosed ? '' : String(after.name ?? unit?.name),
      address(old),
      address(present),
      old === present ? '' : (until.get(old) ?? ''),
      unit?.phone ?? '',
      [unit?.itContact, unit?.itPhone].filter(Boolean).join(', '),
    ];
  });
}

/** Until when former addresses of units lead on, by local part. */
function aliasEnds(db: ReadDb, id: ReorganisationId): Map<string, string> {
  const ends = new Map<string, string>();
  for (const { mailboxId, kind } of iterateEventsOfReorganisation(db, id)) {
    if (kind !== 'readdressed' && kind !== 'alias-added') continue;
    for (const { role, localPart, until, heldTo } of listHoldingsOf(db, mailboxId)) {
      if (role !== 'alias' || heldTo !== null) continue;
      ends.set(localPart, until === null ? 'không thời hạn' : vietnamese(until));
    }
  }
  return ends;
}

function* personRows(db: ReadDb, id: ReorganisationId, domain: string): Generator<Cell[]> {
  let order = 0;
  for (const { mailboxId, kind, before, after } of iterateEventsOfReorganisation(db, id)) {
    const mailbox = kind === 'moved' ? findMailboxSheet(db, mailboxId) : null;
    if (mailbox?.kind !== 'personal') continue;
    yield [
      ++order,
      mailbox.name,
      mailbox.position,
      `${mailbox.localPart}@${domain}`,
      unitName(db, before?.unitId),
      unitName(db, after?.unitId),
      mailbox.phone,
    ];
  }
}

function unitName(db: ReadDb, id: number | undefined): string {
  return id === undefined ? '' : (findStoredUnit(db, id as UnitId)?.name ?? '');
}

const vietnamese = (day: string) => day.split('-').reverse().join('/');
