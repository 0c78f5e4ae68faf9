import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import type { Explanations } from './explanation.ts';

/** Codes about official documents and handovers. */
export type DocumentErrorCode = Extract<
  ErrorCode,
  `DOCUMENT_${string}` | `HANDOVER_${string}` | 'MAILBOX_NOT_AGENCY'
>;

type Missing = ErrorDetails['DOCUMENT_INCOMPLETE']['missing'][number];

/** What a document can lack, and where it is filled in. */
export const MISSING_PART_LABELS: Record<Missing, string> = {
  signer: 'người ký',
  number: 'số văn bản',
  day: 'ngày ban hành',
  place: 'địa danh',
  subject: 'trích yếu',
  to: 'nơi gửi đến (Kính gửi)',
  parties: 'họ tên đại diện các bên',
};

const CLOSED: Record<ErrorDetails['DOCUMENT_CLOSED']['state'], string> = {
  draft: 'Văn bản này còn là dự thảo.',
  issued: 'Văn bản này đã ban hành nên không sửa được nữa.',
  cancelled: 'Văn bản này đã hủy nên không sửa được nữa.',
  outside: 'Số này được dùng ngoài ứng dụng, không có văn bản để sửa.',
};

const HANDOVER_STATE: Record<ErrorDetails['HANDOVER_CLOSED']['state'], string> = {
  open: 'Cuộc bàn giao này đang được thực hiện.',
  completed: 'Cuộc bàn giao này đã hoàn tất nên không sửa được nữa.',
  cancelled: 'Cuộc bàn giao này đã hủy.',
};

/** Sentences for {@link DocumentErrorCode}. */
export const DOCUMENT_ERRORS: Explanations<DocumentErrorCode> = {
  DOCUMENT_INCOMPLETE: ({ missing }) => ({
    title: `Chưa ban hành được vì còn thiếu ${missing.map((part) => MISSING_PART_LABELS[part]).join(', ')}.`,
    hint: 'Mở dự thảo trong màn hình Văn bản, điền phần còn thiếu rồi ban hành lại; người ký, địa danh và tên cơ quan có sẵn được đặt trong Cài đặt.',
  }),
  DOCUMENT_CLOSED: ({ state }) => ({
    title: CLOSED[state],
    hint: 'Cần sửa thì lập một văn bản mới; bản cũ vẫn được giữ nguyên trong sổ.',
  }),
  DOCUMENT_NUMBER_TAKEN: ({ number, next, year }) => ({
    title: `Không dùng được số ${number} của năm ${year}.`,
    hint: `Số này đã có trong sổ hoặc cách quá xa. Số kế tiếp là ${next}.`,
  }),
  MAILBOX_NOT_AGENCY: ({ localPart }) => ({
    title: `Hộp thư “${localPart}” không phải hộp thư cơ quan đang dùng.`,
    hint: 'Chỉ hộp thư cơ quan có người quản lý, người được ủy quyền và được bàn giao (Điều 9). Chọn lại hộp thư.',
  }),
  HANDOVER_CLOSED: ({ state }) => ({
    title: HANDOVER_STATE[state],
    hint: 'Cần sửa thì lập biên bản bổ sung, đính chính; biên bản cũ vẫn được giữ nguyên.',
  }),
  HANDOVER_OPEN: ({ localPart }) => ({
    title: `Hộp thư “${localPart}” đang có một cuộc bàn giao chưa xong.`,
    hint: 'Mở cuộc bàn giao ấy trong màn hình Bàn giao để hoàn tất hoặc hủy trước.',
  }),
};
