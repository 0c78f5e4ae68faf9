import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { MAILBOX_QUOTA_MB } from '../../../../shared/domain/mailbox.ts';
import { foldToToken } from '../../../../shared/text/fold.ts';
import { findStrangePart } from '../../../../shared/text/name-letters.ts';

/** The form of a mailbox, as it stands on screen. */
export interface EditValues {
  name: string;
  birthYear: string;
  unitId: UnitId | null;
  department: string;
  position: string;
  phone: string;
  note: string;
  quotaMb: string;
  isPublished: boolean;
  /** The new address; empty to keep the present one. */
  localPart: string;
  /** Last day of the old address as an alias; empty for no end. */
  keepOldUntil: string;
  addressReason: string;
  on: string;
  reason: string;
  document: string;
}

/** What is known of a mailbox before it is edited. */
export interface EditedMailbox {
  id: MailboxId;
  kind: 'personal' | 'agency';
  name: string;
  localPart: string;
  unitId: UnitId;
  birthYear: number | null;
  position: string;
  department: string;
  phone: string;
  note: string;
  quotaMb: number;
  isPublished: boolean;
}

/** The form before anything is typed. */
export function toValues(mailbox: EditedMailbox): EditValues {
  const { name, unitId, department, position, phone, note, isPublished } = mailbox;
  return {
    name,
    unitId,
    department,
    position,
    phone,
    note,
    isPublished,
    birthYear: mailbox.birthYear === null ? '' : String(mailbox.birthYear),
    quotaMb: String(mailbox.quotaMb),
    localPart: '',
    keepOldUntil: '',
    addressReason: '',
    on: '',
    reason: '',
    document: '',
  };
}

/** Whether something was typed that is not in the form as it was opened. */
export function isAltered(before: EditValues, now: EditValues): boolean {
  return Object.entries(before).some(
    ([field, value]) => (now[field as keyof EditValues] ?? value) !== value,
  );
}

/** What is wrong with a name; agency names may hold digits. */
export function nameFault(kind: EditedMailbox['kind'], name: string): string | true {
  if (name.trim() === '') return 'Nhập tên.';
  const strange = kind === 'personal' ? findStrangePart(name.trim()) : null;
  if (strange) return `Họ tên có ký tự lạ “${strange}”.`;
  return /[a-z]/.test(foldToToken(name)) || 'Đây không phải là họ tên.';
}

/** What is wrong with a year of birth. */
export function yearFault(year: string): string | true {
  if (year.trim() === '') return true;
  const isYear = /^\d{4}$/.test(year.trim()) && Number(year) >= 1900 && Number(year) <= 2100;
  return isYear || 'Nhập năm sinh bốn chữ số, ví dụ 1985.';
}

/** What is wrong with a quota (Điều 7). */
export function quotaFault(quota: string): string | true {
  const size = Number(quota);
  if (!Number.isInteger(size) || size < 1) return 'Nhập số MB nguyên, từ 1 trở lên.';
  return size <= MAILBOX_QUOTA_MB || `Điều 7: không quá ${MAILBOX_QUOTA_MB} MB.`;
}

/** What the backend is asked for: only what differs. */
export function toOrder(mailbox: EditedMailbox, values: EditValues) {
  const after = {
    name: values.name.trim(),
    birthYear: values.birthYear.trim() === '' ? null : Number(values.birthYear),
    unitId: values.unitId ?? mailbox.unitId,
    department: values.department.trim(),
    position: values.position.trim(),
    phone: values.phone.trim(),
    note: values.note.trim(),
    quotaMb: Number(values.quotaMb),
    isPublished: values.isPublished,
  };
  const patch = Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => mailbox[field as keyof typeof after] !== value,
    ),
  ) as Partial<typeof after>;
  const address =
    values.localPart === '' || values.localPart === mailbox.localPart
      ? null
      : {
          localPart: values.localPart,
          keepOldUntil: values.keepOldUntil || null,
          addressReason: values.addressReason.trim() || null,
        };
  const cause = {
    on: values.on || null,
    reason: values.reason.trim() || null,
    document: values.document.trim() || null,
  };
  return { id: mailbox.id, patch, address, cause };
}
