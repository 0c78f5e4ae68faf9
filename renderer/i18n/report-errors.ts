import type { Explanations } from './explanation.ts';
import { formatDay } from './format.ts';

/** Codes of reports and of the forms that units send. */
export type ReportErrorCode =
  | 'REPORT_EXISTS'
  | 'REPORT_PERIOD_INVALID'
  | 'REPORT_CHANGE_NOTE_MISSING'
  | 'FORM_UNKNOWN'
  | 'FORM_OF_OTHER_PERIOD'
  | 'FORM_FAULTY';

/** Sentences for reports and the forms that units send. */
export const REPORT_ERRORS: Explanations<ReportErrorCode> = {
  REPORT_EXISTS: ({ year }) => ({
    title: `Đã có kỳ báo cáo năm ${year}.`,
    hint: 'Mở kỳ đó trong danh sách; muốn sửa sau khi đã ký thì ký thêm một bản mới.',
  }),
  REPORT_PERIOD_INVALID: ({ from, to }) => ({
    title: `Kỳ báo cáo không hợp lệ: từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}.`,
    hint: 'Ngày chốt số liệu phải từ ngày đầu kỳ trở đi.',
  }),
  REPORT_CHANGE_NOTE_MISSING: ({ version }) => ({
    title: `Chưa ghi nội dung thay đổi của bản thứ ${version}.`,
    hint: 'Ghi rõ bản này sửa gì so với bản đã ký trước đó.',
  }),
  FORM_UNKNOWN: ({ name }) => ({
    title: `Tệp ${name} không phải biểu mẫu báo cáo do ứng dụng lập.`,
    hint: 'Gửi lại biểu mẫu cho đơn vị, hoặc nhập số liệu bằng tay.',
  }),
  FORM_OF_OTHER_PERIOD: ({ name, formYear, year }) => ({
    title:
      formYear === year
        ? `Tệp ${name} là biểu mẫu của một kỳ báo cáo khác trong năm ${year}.`
        : `Tệp ${name} là biểu mẫu của năm ${formYear}, không phải năm ${year}.`,
    hint: 'Mở đúng kỳ báo cáo rồi đọc lại tệp.',
  }),
  FORM_FAULTY: ({ faults }) => ({
    title: `Báo cáo còn ${faults.length} chỗ chưa đúng.`,
    hint: faults.slice(0, 5).join(' '),
  }),
};
