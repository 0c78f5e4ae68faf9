import type { LogBook } from './log-book.ts';

/**
 * Courses for those who use the system and those who run it.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 2, khoản 3
 */
export const TRAINING_BOOK: LogBook = {
  id: 'training',
  title: 'Tập huấn',
  entryName: 'lớp tập huấn',
  source: 'Điều 12 khoản 3',
  kinds: [
    { value: 'users', label: 'Cho người sử dụng', source: 'Điều 12 khoản 3' },
    { value: 'administrators', label: 'Cho cán bộ quản trị', source: 'Điều 12 khoản 2' },
  ],
  dayLabel: 'Ngày khai mạc',
  subjectLabel: 'Tên lớp',
  unit: 'optional',
  personLabel: null,
  hasMailbox: false,
  documentLabel: 'Kế hoạch, giấy mời',
  fields: [
    { key: 'until', label: 'Đến ngày', type: 'day' },
    {
      key: 'people',
      label: 'Số người dự',
      type: 'whole',
      isRequired: true,
      unit: 'người',
      isSummed: true,
    },
    { key: 'units', label: 'Các đơn vị dự', type: 'text' },
    { key: 'place', label: 'Địa điểm', type: 'line' },
    { key: 'trainer', label: 'Giảng viên', type: 'line' },
  ],
  outcomeLabel: null,
};

/**
 * Supervision and inspection of units.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 6
 */
export const INSPECTION_BOOK: LogBook = {
  id: 'inspection',
  title: 'Kiểm tra',
  entryName: 'cuộc kiểm tra',
  source: 'Điều 12 khoản 6',
  kinds: [
    { value: 'regular', label: 'Định kỳ' },
    { value: 'ad-hoc', label: 'Đột xuất' },
    { value: 'urging', label: 'Đôn đốc' },
  ],
  dayLabel: 'Ngày kiểm tra',
  subjectLabel: 'Nội dung kiểm tra',
  unit: 'required',
  personLabel: 'Người kiểm tra',
  hasMailbox: false,
  documentLabel: 'Quyết định, biên bản',
  fields: [
    { key: 'findings', label: 'Kết quả, tồn tại', type: 'text', isRequired: true },
    { key: 'demands', label: 'Yêu cầu khắc phục', type: 'text' },
    { key: 'until', label: 'Hạn khắc phục', type: 'day' },
  ],
  outcomeLabel: 'Kết quả khắc phục',
};

/**
 * Making the use of official mail known.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 4
 */
export const PROPAGANDA_BOOK: LogBook = {
  id: 'propaganda',
  title: 'Tuyên truyền',
  entryName: 'hoạt động tuyên truyền',
  source: 'Điều 15 khoản 4',
  kinds: [
    { value: 'circular', label: 'Văn bản, hướng dẫn' },
    { value: 'meeting', label: 'Hội nghị, sinh hoạt' },
    { value: 'website', label: 'Cổng, trang thông tin điện tử' },
    { value: 'other', label: 'Khác' },
  ],
  dayLabel: 'Ngày',
  subjectLabel: 'Nội dung',
  unit: 'optional',
  personLabel: null,
  hasMailbox: false,
  documentLabel: 'Văn bản',
  fields: [
    { key: 'people', label: 'Số người tiếp cận', type: 'whole', unit: 'người', isSummed: true },
  ],
  outcomeLabel: null,
};

/**
 * What the centre does to keep the system running: spam, backups, maintenance.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 14 khoản 4, khoản 5, khoản 6
 */
export const OPERATION_BOOK: LogBook = {
  id: 'operation',
  title: 'Vận hành',
  entryName: 'việc vận hành',
  source: 'Điều 14 khoản 4, khoản 5, khoản 6',
  kinds: [
    { value: 'backup', label: 'Sao lưu dữ liệu', source: 'Điều 14 khoản 5' },
    { value: 'restore', label: 'Thử phục hồi', source: 'Điều 14 khoản 5' },
    { value: 'maintenance', label: 'Bảo dưỡng định kỳ', source: 'Điều 14 khoản 6' },
    { value: 'upgrade', label: 'Nâng cấp, cấu hình', source: 'Điều 14 khoản 4, khoản 6' },
    { value: 'spam', label: 'Số liệu thư rác', source: 'Điều 14 khoản 4' },
  ],
  dayLabel: 'Ngày',
  subjectLabel: 'Nội dung',
  unit: 'none',
  personLabel: 'Người thực hiện',
  hasMailbox: false,
  documentLabel: 'Kế hoạch, biên bản',
  fields: [
    {
      key: 'result',
      label: 'Kết quả',
      type: 'choice',
      choices: [
        { value: 'good', label: 'Đạt' },
        { value: 'bad', label: 'Không đạt' },
      ],
    },
    {
      key: 'downMinutes',
      label: 'Thời gian ngừng hệ thống',
      type: 'whole',
      unit: 'phút',
      isSummed: true,
      kinds: ['maintenance', 'upgrade', 'restore'],
    },
    {
      key: 'sizeGb',
      label: 'Dung lượng sao lưu',
      type: 'whole',
      unit: 'GB',
      kinds: ['backup', 'restore'],
    },
    { key: 'place', label: 'Nơi lưu', type: 'line', kinds: ['backup'] },
    {
      key: 'spamBlocked',
      label: 'Thư rác đã chặn',
      type: 'whole',
      unit: 'thư',
      isSummed: true,
      kinds: ['spam'],
    },
    {
      key: 'virusBlocked',
      label: 'Thư có vi-rút đã chặn',
      type: 'whole',
      unit: 'thư',
      isSummed: true,
      kinds: ['spam'],
    },
  ],
  outcomeLabel: null,
};
