import type { LogBook } from './log-book.ts';

/**
 * Incidents of the mail system and of mailboxes.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 3; Điều 10 khoản 2; Điều 14 khoản 1; Điều 16 khoản 4; Điều 17 khoản 3
 */
export const INCIDENT_BOOK: LogBook = {
  id: 'incident',
  title: 'Sự cố',
  entryName: 'sự cố',
  source: 'Điều 10 khoản 2; Điều 14 khoản 1',
  kinds: [
    { value: 'outage', label: 'Hệ thống gián đoạn', source: 'Điều 14 khoản 1' },
    { value: 'delivery', label: 'Không gửi, nhận được thư', source: 'Điều 10 khoản 2' },
    { value: 'access', label: 'Không đăng nhập được', source: 'Điều 10 khoản 2' },
    {
      value: 'forgotten-password',
      label: 'Quên mật khẩu',
      source: 'Điều 9 khoản 3; Điều 10 khoản 1',
    },
    { value: 'agency-mailbox', label: 'Lỗi hộp thư cơ quan', source: 'Điều 16 khoản 4' },
    { value: 'account-taken', label: 'Lộ mật khẩu, bị chiếm tài khoản', source: 'Điều 11 khoản 5' },
    { value: 'leak', label: 'Lộ lọt thông tin, nội dung mật', source: 'Điều 17 khoản 3' },
    { value: 'malware', label: 'Vi-rút, phát tán thư rác', source: 'Điều 11 khoản 3' },
    { value: 'other', label: 'Khác' },
  ],
  dayLabel: 'Ngày báo',
  subjectLabel: 'Nội dung sự cố',
  unit: 'optional',
  personLabel: 'Người báo',
  isPersonRequired: true,
  hasMailbox: true,
  documentLabel: 'Văn bản báo (nếu có)',
  fields: [
    {
      key: 'channel',
      label: 'Báo bằng',
      type: 'choice',
      choices: [
        { value: 'phone', label: 'Điện thoại' },
        { value: 'letter', label: 'Văn bản' },
        { value: 'mail', label: 'Thư điện tử' },
        { value: 'found', label: 'Trung tâm tự phát hiện' },
      ],
    },
    { key: 'phone', label: 'Điện thoại người báo', type: 'line' },
    { key: 'handling', label: 'Xử lý', type: 'text' },
    { key: 'handler', label: 'Người xử lý', type: 'line' },
    {
      key: 'downMinutes',
      label: 'Thời gian gián đoạn',
      type: 'whole',
      unit: 'phút',
      isSummed: true,
    },
  ],
  outcomeLabel: 'Kết quả xử lý',
};

/**
 * Violations, in the six groups of Điều 11.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 11; Điều 18 khoản 2
 */
export const VIOLATION_BOOK: LogBook = {
  id: 'violation',
  title: 'Vi phạm',
  entryName: 'vi phạm',
  source: 'Điều 11; Điều 18 khoản 2',
  kinds: [
    {
      value: 'access',
      label: 'Truy nhập hộp thư người khác; để người khác dùng; để lộ mật khẩu',
      source: 'Điều 11 khoản 1',
    },
    {
      value: 'secret',
      label: 'Gửi văn bản, thông tin mật; thư không đúng mục đích công vụ',
      source: 'Điều 11 khoản 2',
    },
    {
      value: 'malware',
      label: 'Lan truyền vi-rút, thư rác; phần mềm phá hoại',
      source: 'Điều 11 khoản 3',
    },
    {
      value: 'content',
      label: 'Nội dung đồi trụy, xuyên tạc, chống đối Nhà nước',
      source: 'Điều 11 khoản 4',
    },
    {
      value: 'theft',
      label: 'Đánh cắp, sử dụng trái phép mật khẩu, thông tin riêng',
      source: 'Điều 11 khoản 5',
    },
    { value: 'other', label: 'Hành vi khác theo pháp luật', source: 'Điều 11 khoản 6' },
  ],
  dayLabel: 'Ngày phát hiện',
  subjectLabel: 'Nội dung vi phạm',
  unit: 'required',
  personLabel: 'Người vi phạm',
  hasMailbox: true,
  documentLabel: 'Biên bản, quyết định xử lý',
  fields: [
    { key: 'foundBy', label: 'Người, cơ quan phát hiện', type: 'line' },
    { key: 'evidence', label: 'Căn cứ, chứng cứ', type: 'text' },
  ],
  outcomeLabel: 'Hình thức xử lý',
};

/**
 * What was done well.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 18 khoản 1
 */
export const REWARD_BOOK: LogBook = {
  id: 'reward',
  title: 'Khen thưởng',
  entryName: 'khen thưởng',
  source: 'Điều 18 khoản 1',
  kinds: [
    { value: 'collective', label: 'Tập thể' },
    { value: 'individual', label: 'Cá nhân' },
  ],
  dayLabel: 'Ngày quyết định',
  subjectLabel: 'Thành tích',
  unit: 'required',
  personLabel: 'Cá nhân được khen',
  hasMailbox: false,
  documentLabel: 'Quyết định khen thưởng',
  fields: [{ key: 'form', label: 'Hình thức khen thưởng', type: 'line', isRequired: true }],
  outcomeLabel: null,
};

/**
 * Difficulties, and what is proposed to the province.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 19 khoản 2; Điều 13; Điều 14 khoản 6, khoản 7
 */
export const PROPOSAL_BOOK: LogBook = {
  id: 'proposal',
  title: 'Vướng mắc, đề xuất',
  entryName: 'vướng mắc, đề xuất',
  source: 'Điều 19 khoản 2',
  kinds: [
    { value: 'difficulty', label: 'Vướng mắc khi thực hiện', source: 'Điều 19 khoản 2' },
    { value: 'amendment', label: 'Đề nghị sửa Quy chế', source: 'Điều 19 khoản 2' },
    { value: 'equipment', label: 'Bổ sung thiết bị, phần mềm', source: 'Điều 14 khoản 7' },
    { value: 'budget', label: 'Kinh phí', source: 'Điều 13; Điều 14 khoản 6' },
    { value: 'complaint', label: 'Phản ánh, khiếu nại' },
  ],
  dayLabel: 'Ngày nêu',
  subjectLabel: 'Nội dung',
  unit: 'optional',
  personLabel: 'Người nêu',
  hasMailbox: false,
  documentLabel: 'Văn bản',
  fields: [{ key: 'proposal', label: 'Hướng giải quyết đề xuất', type: 'text' }],
  outcomeLabel: 'Kết quả giải quyết',
};
