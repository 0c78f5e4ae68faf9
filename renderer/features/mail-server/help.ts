import type { HelpContent } from '../../ui/help-content.ts';

/** Help of what is exchanged with the mail server. */
export const mailServerHelp: HelpContent = {
  title: 'Máy chủ thư',
  articles: [
    {
      source: 'Điều 5 khoản 3',
      text: 'Không sử dụng sau 6 tháng thì thông báo tạm khóa, sau 12 tháng thì thông báo xóa; “không sử dụng” lấy theo lần truy cập cuối mà máy chủ ghi.',
    },
    {
      source: 'Điều 7',
      text: 'Mỗi hộp thư không quá 500 MB; hạn mức 0 (không giới hạn) trên máy chủ là trái quy định.',
    },
    {
      source: 'Điều 9 khoản 3, Điều 10 khoản 1',
      text: 'Mật khẩu mặc định phải được đổi ngay; máy chủ cho biết ai chưa đổi.',
    },
    {
      source: 'Điều 14 khoản 3',
      text: 'Trung tâm sửa đổi, hủy bỏ hộp thư khi có văn bản yêu cầu của Sở; mỗi kế hoạch lệnh ghi văn bản đó.',
    },
    {
      source: 'Điều 16 khoản 1',
      text: 'Hộp thư cơ quan phải được kiểm tra mỗi ngày; danh sách “quá N ngày chưa truy cập” giúp theo dõi.',
    },
  ],
  steps: [
    'Trên máy chủ Zimbra, chạy: zmprov -l gaa -v tiengiang.gov.vn | grep -E "^(# name|$|displayName:|zimbra(AccountStatus|CreateTimestamp|LastLogonTimestamp|MailAlias|MailQuota|PasswordMustChange|PasswordModifiedTime):)" > tai-khoan.txt; thêm zmprov gqu TÊN_MÁY_CHỦ > dung-luong.txt để có dung lượng đã dùng.',
    'Mở “Nhập số liệu”, chọn tệp, xem cách hiểu, nhập ngày chạy lệnh rồi nhập. Các danh sách kết quả xuất được ra Excel.',
    'Mở “Lệnh cho máy chủ”, chọn những thay đổi chưa báo, xuất tệp và chạy: zmprov -f TÊN_TỆP > nhat-ky.txt 2>&1 (không dùng -v: nhật ký sẽ lộ mật khẩu). Tệp xóa chạy riêng, sau cùng.',
    'Với Exchange, xuất bảng CSV kèm tệp PowerShell, chạy tệp .ps1 trong Exchange Management Shell rồi nhập tệp _ket-qua.csv. Với MDaemon, nhập tệp tao-moi.txt ở Accounts » Importing; những việc khác có trong bảng đi kèm (tạm khóa là Frozen), làm xong thì nhập số liệu mới để xác nhận.',
    'Nhập nhật ký vào kế hoạch để biết lệnh nào xong, lệnh nào bị từ chối; rồi hủy tệp lệnh vì trong đó có mật khẩu.',
  ],
};
