import type { MailboxKind, MailboxStatus } from '../domain/mailbox.ts';
import type { PublicField, RegulationProfile } from './profile.ts';
import { type RuleHead, type Verdict, verdictOf } from './rule.ts';

/** What is asked before an officer's entry is published. */
export interface PublicationFacts {
  kind: MailboxKind;
  status: MailboxStatus;
  /** Whether the unit has named the person as one with authority, to be published. */
  isPublished: boolean;
  position: string;
}

/**
 * Judges whether an entry of the directory may be published: an officer with authority, named as such by the unit, whose
 * mailbox is alive. Agency mailboxes are published too, though the regulation speaks of officers only.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 3
 */
export function judgePublication(
  { kind, status, isPublished, position }: PublicationFacts,
  { publication: { source } }: Pick<RegulationProfile, 'publication'>,
): Verdict[] {
  const rule = (
    id: string,
    title: string,
    fault: string | null,
    severity: RuleHead['severity'] = 'block',
  ) => verdictOf({ id: `publication.${id}`, title, severity, source }, fault);
  return [
    rule(
      'named',
      'Được đơn vị chọn công khai',
      isPublished ? null : 'Chưa được đánh dấu công khai: chỉ công khai người có thẩm quyền.',
    ),
    rule(
      'alive',
      'Hộp thư đang dùng',
      status === 'in-use' ? null : 'Hộp thư không còn dùng thì không công khai.',
    ),
    rule(
      'position',
      'Có chức vụ',
      kind === 'agency' || position.trim() !== ''
        ? null
        : 'Chưa có chức vụ; danh bạ công khai gồm họ tên, chức vụ, đơn vị, điện thoại, địa chỉ thư.',
      'warn',
    ),
  ];
}

/** Keeps what may be published of an entry, and nothing else: a year of birth or a note never gets through. */
export function toPublicEntry<Entry extends Record<PublicField, string>>(
  entry: Entry,
  { publication }: Pick<RegulationProfile, 'publication'>,
): Pick<Entry, PublicField> {
  return Object.fromEntries(publication.fields.map((field) => [field, entry[field]])) as Pick<
    Entry,
    PublicField
  >;
}
