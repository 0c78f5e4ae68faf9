import { addDays, writeDay } from '../../../../shared/domain/calendar-day.ts';
import { formatDocumentNumber, type OfficeSettings } from '../../../../shared/domain/document.ts';
import type { MailboxId, ServerPlanId } from '../../../../shared/domain/ids.ts';
import { isLive, MAILBOX_QUOTA_MB } from '../../../../shared/domain/mailbox.ts';
import type { ProvisionPlatform } from '../../../../shared/domain/server-plan.ts';
import { SLIP_SIGN, SLIP_VALID_DAYS, type SlipLayout } from '../../../../shared/domain/slip.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type PrintedSlip, renderSlips } from '../../documents/render-slips.ts';
import { writeZmprov, zmprovOf } from '../../mail-server/zmprov-commands.ts';
import { insertSlip, lastSlipNumber } from '../../repositories/account-slips.ts';
import { findMailbox, type MailboxRecord } from '../../repositories/mailboxes.ts';
import { type Act, perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import { officeOf } from '../documents/office.ts';
import type { JobContext } from '../job-context.ts';
import { changeMailbox } from '../mailbox-acts/change-mailbox.ts';
import { recordMailboxEvent } from '../mailbox-acts/record-event.ts';
import { type SecretFile, writePlan } from '../provision/export-plan.ts';
import { makeInitialPasswords } from '../provision/initial-passwords.ts';

/** Whose slips are printed: of mailboxes, or of everybody that a plan for the mail server gives a password. */
export type SlipSource = { mailboxIds: MailboxId[] } | { planId: ServerPlanId };

/** Slips to be printed. */
export interface SlipOrder {
  source: SlipSource;
  layout: SlipLayout;
  platform: ProvisionPlatform;
  reason: string;
}

/** What was made; the files are in memory and hold passwords. */
export interface PrintedSlips {
  files: SecretFile[];
  count: number;
}

/**
 * Prints slips with passwords made in this run, and beside them the commands that give the mail server the same
 * passwords. Nothing keeps a password: printing again makes new ones. What is kept is who printed which slip when, and
 * until when it holds.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 8; Điều 9 khoản 3; Điều 10 khoản 1
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE | PROVISION_NOTHING
 */
export function printSlips(context: JobContext, order: SlipOrder): PrintedSlips {
  const { progress, register, clock, actor } = context;
  progress({ phase: 'map', done: 0, total: null });
  return perform(register, clock, actor, (act) => {
    const { passwords, files } = passwordsFor(act, order);
    const mailboxes = [...passwords.keys()].map((id) => getLiveMailbox(act, id)).sort(byUnit);
    const office = officeOf(act.db);
    const slips = mailboxes.map((mailbox, index) => {
      if (index % 50 === 0) progress({ phase: 'write', done: index, total: mailboxes.length });
      return enterSlip(act, mailbox, passwords.get(mailbox.id) ?? '', office, order.reason);
    });
    const bytes = renderSlips({
      layout: order.layout,
      superior: office.superior,
      office: office.office,
      place: office.place,
      title: 'Phiếu cấp tài khoản thư điện tử công vụ',
      notes: notesOf(office),
      slips,
      receiptNote: `Ngày in: ${writeDay(act.today)}; số phiếu: ${slips.length}`,
      hasReceipts: slips.length > 1,
    });
    act.record({
      action: 'slip.print',
      entity: 'slip',
      entityId: '',
      after: { rows: slips.length, first: slips[0]?.number, last: slips.at(-1)?.number },
    });
    const name = `Phieu-cap-tai-khoan_${act.today}_${slips.length}-phieu.pdf`;
    context.commitPoint();
    return { files: [{ name, bytes }, ...files], count: slips.length };
  });
}

function passwordsFor(act: Act, { source, platform }: SlipOrder) {
  if ('planId' in source) return writePlan(act, source.planId, platform);
  const passwords = makeInitialPasswords(act.db, source.mailboxIds, act.today);
  const { domain } = currentProfile(act.db, act.today);
  const commands = source.mailboxIds.flatMap((id) => {
    const mailbox = getLiveMailbox(act, id);
    const address = `${mailbox.localPart}@${domain}`;
    return zmprovOf({ verb: 'password', address }, passwords.get(id) ?? '');
  });
  const name = `Dat-mat-khau_${act.today}.zmp`;
  return { passwords, files: [{ name, bytes: writeZmprov(commands) }] };
}

function getLiveMailbox(act: Act, id: MailboxId): MailboxRecord {
  const mailbox = findMailbox(act.db, id);
  if (!mailbox) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  if (!isLive(mailbox.status))
    throw new AppError('MAILBOX_NOT_LIVE', { address: mailbox.localPart, status: mailbox.status });
  return mailbox;
}

const byUnit = (one: MailboxRecord, other: MailboxRecord) =>
  one.unitName.localeCompare(other.unitName, 'vi') || one.name.localeCompare(other.name, 'vi');

function enterSlip(
  act: Act,
  mailbox: MailboxRecord,
  password: string,
  office: OfficeSettings,
  reason: string,
): PrintedSlip {
  const year = Number(act.today.slice(0, 4));
  const number = lastSlipNumber(act.db, year) + 1;
  const expiresOn = addDays(act.today, SLIP_VALID_DAYS);
  const numberAndSign = `${formatDocumentNumber(number)}/${SLIP_SIGN}`;
  insertSlip(act.db, {
    year,
    number,
    mailboxId: mailbox.id,
    printedOn: act.today,
    expiresOn,
    at: act.at,
    by: act.actor.id,
  });
  changeMailbox(act, mailbox.id, { passwordState: 'default' }, { reason }, 'password-reset');
  const after = { slip: numberAndSign, expiresOn };
  recordMailboxEvent(act, mailbox.id, 'slip-printed', { reason }, { after });
  const { domain, loginPage } = currentProfile(act.db, act.today);
  const isAgency = mailbox.kind === 'agency';
  const address = `${mailbox.localPart}@${domain}`;
  return {
    number: numberAndSign,
    name: mailbox.name,
    unit: mailbox.unitName,
    address,
    facts: [
      [isAgency ? 'Cơ quan' : 'Họ và tên', mailbox.name],
      ...(isAgency || !mailbox.position
        ? []
        : ([['Chức vụ', mailbox.position]] as [string, string][])),
      ...(isAgency ? [] : ([['Đơn vị', mailbox.unitName]] as [string, string][])),
      ['Địa chỉ thư', address],
      ['Trang đăng nhập', loginPage],
      ['Đổi mật khẩu', office.passwordPage],
      ['Dung lượng', `${MAILBOX_QUOTA_MB} MB; tệp đính kèm mỗi thư không quá 50 MB`],
    ],
    password,
    expires: writeDay(expiresOn),
  };
}

/** What the regulation asks of whoever gets an account. */
function notesOf({ supportContact }: OfficeSettings): string[] {
  return [
    'Đổi mật khẩu ngay khi nhận tài khoản (Điều 9 khoản 3, Điều 10 khoản 1).',
    'Mật khẩu mới có ít nhất 8 ký tự, gồm chữ hoa, chữ thường, chữ số và ký tự đặc biệt trong các ký tự ! @ # % & * (Điều 8); không dùng chung với hệ thống khác.',
    'Không để lộ mật khẩu, không cho người khác sử dụng hộp thư (Điều 11); không đăng ký địa chỉ này trên mạng xã hội, diễn đàn (Điều 17).',
    'Tài khoản không sử dụng quá 06 tháng bị tạm khóa, quá 12 tháng bị xóa (Điều 5).',
    `Hỗ trợ: ${supportContact}.`,
  ];
}
