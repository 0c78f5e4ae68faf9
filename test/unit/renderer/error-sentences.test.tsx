import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { receivedError } from '../../../renderer/api/received-error.ts';
import { explainError } from '../../../renderer/i18n/errors.ts';
import {
  AppError,
  ERROR_CODES,
  type ErrorCode,
  type ErrorDetails,
} from '../../../shared/errors.ts';

/** Facts for each code, so that the sentence has something to say. */
const DETAILS: { [C in ErrorCode]: ErrorDetails[C] } = {
  INTERNAL: { incident: 'A1B2' },
  INPUT_INVALID: { issues: [{ path: 'fullName', rule: 'too_big' }] },
  NOT_FOUND: { entity: 'mailbox', id: '7' },
  NOT_SIGNED_IN: {},
  SESSION_EXPIRED: { idleMinutes: 15 },
  LOGIN_REFUSED: { waitSeconds: 30 },
  SETUP_DONE: {},
  FORBIDDEN: { right: 'export' },
  CONFIRM_NEEDED: {},
  PASSWORD_CHANGE_NEEDED: {},
  LAST_ADMINISTRATOR: {},
  USERNAME_TAKEN: { username: 'lan' },
  PASSWORD_WEAK: { reason: 'short', minLength: 12 },
  INSTANCE_RUNNING: { dataDir: 'D:\\Danh ba' },
  DATA_DIR_UNWRITABLE: { dataDir: 'D:\\Danh ba' },
  DATA_DIR_NETWORK: { dataDir: '\\\\may\\chung' },
  DATA_DIR_FOREIGN: { dataDir: 'D:\\Danh ba', isFile: false },
  DB_HELD: { path: 'D:\\Danh ba\\register.sqlite' },
  DB_BUSY: {},
  DB_FULL: {},
  DB_READONLY: { dataDir: 'D:\\Danh ba' },
  DB_DAMAGED: { path: 'D:\\Danh ba\\danh-ba.db', found: 'quick_check' },
  DB_NEWER: { path: 'D:\\Danh ba\\danh-ba.db', found: 9, supported: 1 },
  ERASURE_REFUSED: { until: '2031-11-16' },
  BACKUP_FAILED: { folder: 'E:\\Sao luu' },
  BACKUP_UNUSABLE: { path: 'E:\\a.sqlite', reason: 'fingerprint' },
  PASSPHRASE_WRONG: {},
  UPDATE_NO_KEY: {},
  UPDATE_REFUSED: { reason: 'version', name: 'a.update.json', expected: '0.2.0', found: '0.1.0' },
  PASSPHRASE_WEAK: { minLength: 12 },
  FILE_EXPIRED: { fileId: 'x' },
  FILE_TOO_LARGE: { name: 'a.xlsx', limitMb: 25 },
  FILE_EMPTY: { name: 'a.xlsx' },
  FILE_ENCRYPTED: { name: 'a.xlsx' },
  FILE_KIND_UNKNOWN: { name: 'a.xlsx' },
  FILE_UNREADABLE: { name: 'a.xlsx', part: 'Sheet1' },
  FILE_LIMIT: { name: 'a.xlsx', limit: 'rows', max: 100_000, sheet: 'Sheet1' },
  LIST_NO_SHEET: { name: 'a.xlsx', sheet: 'Sheet2' },
  LIST_EMPTY: { name: 'a.xlsx', sheet: 'Sheet1' },
  LIST_NO_NAME_COLUMN: { name: 'a.xlsx', sheet: 'Sheet1', headerRow: 4, headers: ['STT', 'Mã'] },
  IMPORT_STALE: { previewId: 1 },
  IMPORT_NOTHING: { previewId: 1 },
  IMPORT_UNDONE: { batchId: 1 },
  BULK_UNDONE: {},
  BULK_FOLLOWED: { mailboxes: 2, localPart: 'leminhhieu' },
  IMPORT_FOLLOWED: { batchId: 1, mailboxes: 2, localPart: 'leminhhieu' },
  CLOCK_SUSPECT: { lastAt: '2026-11-16T02:00:00.000Z', now: '2026-10-16T02:00:00.000Z' },
  RULES_REFUSE: {
    verdicts: [{ message: 'Chưa đến ngày thực hiện.', source: 'Điều 5 khoản 3' }],
  },
  REQUEST_STALE: { number: '12/UBND-VP' },
  NOTICE_STATE: { number: '05/TB-STTTT', state: 'done' },
  NOTICE_EMPTY: {},
  ADDRESS_INVALID: { localPart: 'Lê Hiếu' },
  ADDRESS_TAKEN: { localPart: 'leminhhieu', holder: 'Lê Minh Hiếu', state: 'taken' },
  ADDRESS_RESTING: { localPart: 'leminhhieu', holder: 'Lê Minh Hiếu' },
  ADDRESS_NONE_FREE: { name: 'Lê Minh Hiếu' },
  NAME_UNUSABLE: { name: 'Nguy?n', strange: '?' },
  MAILBOX_NOT_LIVE: { address: 'leminhhieu', status: 'deleted' },
  BULK_STALE: {},
  BULK_TOO_MANY: { max: 100_000 },
  UNIT_CLOSED: { unitId: 1 },
  UNIT_HAS_MAILBOX: { unit: 'Sở Tài chính', localPart: 'stc' },
  AGENCY_MAILBOX_STAYS: { address: 'chogao' },
  UNIT_NOT_EMPTY: { unit: 'Sở Tài chính', mailboxes: 3, units: 1 },
  REORGANISE_STALE: {},
  REORGANISE_REFUSED: { problems: ['Có đơn vị chưa có tên.'] },
  REORGANISE_NOT_UNDOABLE: { title: 'Giải thể Sở Tài chính', builtOn: 2 },
  DAY_OUT_OF_ORDER: { on: '2026-01-02', notBefore: '2026-02-03', notAfter: '2026-11-16' },
  DOCUMENT_INCOMPLETE: { missing: ['signer', 'day'] },
  DOCUMENT_CLOSED: { state: 'issued' },
  DOCUMENT_NUMBER_TAKEN: { number: 5, next: 7, year: 2026 },
  MAILBOX_NOT_AGENCY: { localPart: 'leminhhieu' },
  HANDOVER_CLOSED: { state: 'completed' },
  HANDOVER_OPEN: { localPart: 'chogao', handoverId: 3 },
  FILE_NOT_A_SCAN: { name: 'bien-ban.docx' },
  REPORT_EXISTS: { year: 2026 },
  REPORT_PERIOD_INVALID: { from: '2026-12-15', to: '2026-11-30' },
  REPORT_CHANGE_NOTE_MISSING: { version: 2 },
  FORM_UNKNOWN: { name: 'bao-cao.xlsx' },
  FORM_OF_OTHER_PERIOD: { name: 'bao-cao.xlsx', formYear: 2025, year: 2026 },
  FORM_FAULTY: { faults: ['Chưa ghi “Tổng số cán bộ, công chức, viên chức”.'] },
  APPROVAL_REQUESTED: {
    id: 3,
    kinds: ['lock', 'delete'],
    count: 25,
    isAgain: false,
    earlier: { byAsker: 12, byOthers: 7, hours: 24 },
  },
  APPROVAL_NEEDED: {
    kinds: ['reissue'],
    count: 1,
    earlier: { byAsker: 0, byOthers: 0, hours: 24 },
  },
  APPROVAL_CLOSED: { state: 'refused' },
  APPROVAL_OWN: {},
  APPROVAL_STALE: { code: null, details: {} },
  APPROVAL_NOBODY: {},
  JOB_CANCELLED: {},
  USAGE_NO_ADDRESS: { name: 'a.csv', headers: ['DisplayName'] },
  USAGE_NOTHING: { name: 'a.txt', format: 'zmaccts' },
  PROVISION_NOTHING: {},
  LOG_ENTRY_WITHDRAWN: {},
  USAGE_IN_FUTURE: { snapshotOn: '2026-12-01', today: '2026-11-16' },
  JOB_DIED: {},
};

describe('sentences for failures', () => {
  test.each([...ERROR_CODES])('%s says what happened and what to do', (code) => {
    const { title, hint } = explainError(new AppError(code, DETAILS[code]));
    for (const sentence of [title, hint]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
      expect(sentence).toBe(sentence.normalize('NFC'));
    }
    expect(title).not.toContain(code);
  });

  test('the facts stand in the sentence', () => {
    const noName = explainError(new AppError('LIST_NO_NAME_COLUMN', DETAILS.LIST_NO_NAME_COLUMN));
    expect(noName.title).toContain('Dòng tiêu đề 4');
    expect(noName.title).toContain('STT, Mã');
    const limit = explainError(new AppError('FILE_LIMIT', DETAILS.FILE_LIMIT));
    expect(limit.title).toContain('“Sheet1”');
    expect(limit.title).toContain('100.000 dòng');
  });

  test('what is no failure of ours still gets a sentence, and nothing of its own text', () => {
    for (const error of [
      new Error('SQLITE_CORRUPT at /secret'),
      new TypeError('Failed to fetch'),
      null,
    ]) {
      const { title, hint } = explainError(error);
      expect(title).not.toMatch(/SQLITE|fetch/);
      expect(hint.length).toBeGreaterThan(10);
    }
  });
});

describe('failures that crossed the wire', () => {
  test('a code of ours becomes the failure it was', () => {
    const received = receivedError(new ORPCError('FILE_EMPTY', { data: { name: 'a.csv' } }));
    expect(received).toBeInstanceOf(AppError);
    expect(received).toMatchObject({ code: 'FILE_EMPTY', details: { name: 'a.csv' } });
  });

  test('a code of the transport is none of ours, even under the same name', () => {
    const transport = new ORPCError('NOT_FOUND');
    expect(receivedError(transport)).toBe(transport);
    const foreign = new ORPCError('TEAPOT', { data: {} });
    expect(receivedError(foreign)).toBe(foreign);
  });
});
