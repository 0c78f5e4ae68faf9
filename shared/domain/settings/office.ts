import type { OfficeSettings } from '../document.ts';

/**
 * The office that ran the provincial mail when the regulation was issued; the names change with every reorganisation.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12, Điều 14; Nghị định 30/2020/NĐ-CP, Phụ lục I
 */
export const OFFICE_DEFAULTS: OfficeSettings = {
  superior: 'UBND TỈNH TIỀN GIANG',
  office: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
  officeInText: 'Sở Thông tin và Truyền thông',
  officeCode: 'STTTT',
  draftingCode: 'CNTT',
  place: 'Tiền Giang',
  operatingUnit: 'Trung tâm Công nghệ thông tin và Truyền thông',
  supportContact:
    'Trung tâm Công nghệ thông tin và Truyền thông, thư điện tử sttt.ttcnttt@tiengiang.gov.vn',
  passwordPage: 'http://passwd.tiengiang.gov.vn',
  signers: [],
  recipients: ['Như trên', 'Trung tâm CNTT&TT (t/h)', 'Lưu: VT, CNTT'],
  grounds: [
    'Căn cứ Quyết định số 51/2016/QĐ-UBND ngày 31 tháng 10 năm 2016 của Ủy ban nhân dân tỉnh Tiền Giang ban hành Quy chế quản lý, sử dụng hệ thống thư điện tử công vụ tỉnh Tiền Giang',
  ],
};
