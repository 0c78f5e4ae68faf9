import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the audit trail. */
export const auditHelp: HelpContent = {
  title: 'Nhật ký',
  articles: [
    {
      source: 'Điều 14 khoản 2',
      text: 'Trung tâm bảo đảm an toàn, bảo mật thông tin và quản lý quyền truy cập; nhật ký cho biết ai đã làm gì, lúc nào.',
    },
    {
      source: 'Điều 14 khoản 3',
      text: 'Sửa đổi, hủy bỏ hộp thư chỉ theo văn bản yêu cầu của Sở; mỗi thay đổi để lại dấu vết ở đây.',
    },
  ],
  steps: [
    'Sự kiện mới nhất ở trên cùng; nhấn “Xem thêm” để lùi về trước.',
    'Nhấn “Chi tiết” để so sánh nội dung trước và sau.',
    'Lọc theo người, đơn vị, người thực hiện, việc và khoảng ngày; “Xuất Excel” lấy đúng những gì đang lọc.',
    'Mỗi sự kiện được niêm phong nối với sự kiện trước; “Kiểm tra toàn bộ ngay” tìm sự kiện đầu tiên bị sửa, bị mất. Cùng lúc đó tệp danh bạ được kiểm tra, và từng hộp thư, đơn vị, người dùng được so với bản sao lưu gần nhất: dòng nào khác mà không có việc nào đã ghi làm thay đổi thì được chỉ ra. So dấu của sự kiện mới nhất với dấu in trên biên bản bàn giao.',
  ],
};
