import type { OfficialDocument } from '../../electron/backend/documents/model.ts';

/** A name that would be markup, formulas and quotes anywhere else. */
export const HOSTILE_NAME = `#let x = [*đậm* _n_ $a$ @x <b>&"'\\]`;

const person = (index: number): string[] => [
  String(index + 1),
  `Nguyễn Thị Huỳnh Như ${index + 1}`,
  `nguyenthihuynhnhu${index + 1}@tiengiang.gov.vn`,
  'Điều 4 khoản 2 điểm b',
];

/** A letter with an annex of `rows` people, numbered and dated unless told otherwise. */
export function sampleLetter(
  rows: number,
  change: Partial<OfficialDocument> = {},
): OfficialDocument {
  return {
    letterhead: {
      superior: 'UBND TỈNH TIỀN GIANG',
      office: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      officeInText: 'Sở Thông tin và Truyền thông',
      place: 'Tiền Giang',
    },
    number: '05',
    sign: '/STTTT-CNTT',
    datedOn: '2026-02-05',
    signer: {
      power: 'KT',
      onBehalfOf: 'Giám đốc',
      position: 'Phó Giám đốc',
      name: 'Nguyễn Văn Ủy',
    },
    footer: 'Mã nội dung: 8f3a 99ab 1234 5678',
    content: {
      title: null,
      subject: 'cấp tài khoản thư điện tử công vụ',
      to: ['Ủy ban nhân dân huyện Chợ Gạo'],
      grounds: [
        'Căn cứ Quyết định số 51/2016/QĐ-UBND ngày 31 tháng 10 năm 2016 của Ủy ban nhân dân tỉnh Tiền Giang ban hành Quy chế quản lý, sử dụng hệ thống thư điện tử công vụ tỉnh Tiền Giang',
      ],
      blocks: [
        { type: 'heading', level: 2, text: '1. Nội dung giải quyết' },
        {
          type: 'paragraph',
          text: [
            {
              text: 'Thống nhất cấp mới hộp thư cho cán bộ, công chức, viên chức của quý cơ quan ',
            },
            { text: '(Danh sách kèm theo)', italic: true },
            { text: '. Đề nghị chỉ đạo người được cấp thay đổi mật khẩu mặc định ngay.' },
          ],
        },
      ],
      annexes: [
        {
          label: 'Phụ lục',
          title: 'DANH SÁCH HỘP THƯ ĐƯỢC CẤP',
          blocks: [
            {
              type: 'table',
              columns: [
                { header: 'STT', width: 1, align: 'center' },
                { header: 'Họ và tên', width: 4 },
                { header: 'Địa chỉ thư', width: 5 },
                { header: 'Căn cứ', width: 3 },
              ],
              rows: Array.from({ length: rows }, (_, index) => person(index)),
            },
          ],
        },
      ],
      recipients: ['Như trên', 'Trung tâm CNTT&TT (t/h)', 'Lưu: VT, CNTT'],
    },
    ...change,
  };
}

/** The same document with other content. */
export function withContent(
  document: OfficialDocument,
  content: Partial<OfficialDocument['content']>,
): OfficialDocument {
  return { ...document, content: { ...document.content, ...content } };
}
