import type { ExportFormat } from '../../../../shared/domain/export-format.ts';

/** What the kinds of file are called, and what each is for. */
export const FORMAT_LABELS: Record<ExportFormat, { name: string; use: string }> = {
  xlsx: { name: 'Excel', use: 'in, lọc, tính toán' },
  docx: { name: 'Word', use: 'sửa và in như văn bản' },
  html: { name: 'Trang web (HTML)', use: 'đăng lên trang của cơ quan, tìm được ngay trên trang' },
  csv: { name: 'CSV', use: 'chuyển sang phần mềm khác' },
  vcf: { name: 'vCard', use: 'danh bạ của điện thoại và phần mềm thư' },
  ldif: { name: 'LDIF', use: 'máy chủ danh bạ LDAP' },
};
