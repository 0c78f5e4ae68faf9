import { foldForSearch } from '../../../shared/text/fold.ts';

/** The folded words a mailbox is found by: name, address, position, unit, and each phone number without its dots. */
export function mailboxSearchText(
  mailbox: { name: string; localPart: string; position: string; department: string; phone: string },
  unitName: string,
): string {
  const phones = mailbox.phone
    .split('/')
    .map((phone) => phone.replaceAll(/\D/g, ''))
    .join(' ');
  const text = [
    mailbox.name,
    mailbox.localPart,
    mailbox.position,
    mailbox.department,
    unitName,
    phones,
  ].join(' ');
  return foldForSearch(text);
}
