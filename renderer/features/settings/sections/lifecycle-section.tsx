import { SectionForm } from '../section-form.tsx';

/** Locking and deleting what nobody uses (Điều 5 khoản 3, 16). */
export function LifecycleSection() {
  return (
    <SectionForm
      section="lifecycle"
      fields={[
        {
          field: 'slackDays',
          kind: 'number',
          unit: 'ngày',
          min: 0,
          max: 60,
          label: 'Máy chủ thư có thể ghi chậm lần truy cập cuối',
          hint: 'Số ngày này được cộng vào lần truy cập cuối trước khi tính hạn khóa và hạn xóa.',
        },
        {
          field: 'nearDays',
          kind: 'number',
          unit: 'ngày',
          min: 0,
          max: 180,
          label: 'Báo sắp đến hạn khóa trước',
          hint: 'Hộp thư còn ít hơn số ngày này là đến hạn thì hiện “Sắp đến hạn khóa”.',
        },
        {
          field: 'noticeDays',
          kind: 'number',
          unit: 'ngày',
          min: 0,
          max: 90,
          label: 'Từ thông báo đến khi thực hiện',
          hint: 'Khóa hoặc xóa sớm nhất sau khi thông báo chừng này ngày.',
        },
        {
          field: 'lockToDeleteDays',
          kind: 'number',
          unit: 'ngày',
          min: 0,
          max: 365,
          label: 'Từ khi tạm khóa đến khi xóa, ít nhất',
          hint: 'Dù đã quá hạn xóa, hộp thư vẫn phải được tạm khóa chừng này ngày trước khi xóa.',
        },
        {
          field: 'maxSnapshotAgeDays',
          kind: 'number',
          unit: 'ngày',
          min: 0,
          max: 90,
          label: 'Số liệu sử dụng dùng được trong',
          hint: 'Số liệu cũ hơn thì không được dùng để khóa; phải nạp số liệu mới từ máy chủ thư.',
        },
        {
          field: 'maxNeverUsedPercent',
          kind: 'number',
          unit: '%',
          min: 1,
          max: 100,
          label: 'Tỷ lệ “chưa đăng nhập” tối đa của số liệu',
          hint: 'Nhiều hơn tỷ lệ này là dấu hiệu máy chủ thư ghi sai, nên số liệu bị từ chối.',
        },
        {
          field: 'locksAgencyMailboxes',
          kind: 'switch',
          label: 'Tạm khóa và xóa cả hộp thư cơ quan không sử dụng',
          hint: 'Khi tắt, hộp thư cơ quan chỉ được cảnh báo.',
        },
        {
          field: 'agencyIdleDays',
          kind: 'number',
          unit: 'ngày',
          min: 1,
          max: 90,
          label: 'Báo hộp thư cơ quan chưa truy cập quá',
          hint: 'Điều 16 yêu cầu kiểm tra mỗi ngày; số liệu máy chủ thư chỉ cho biết đến mức này.',
        },
        {
          field: 'regularUseDays',
          kind: 'number',
          unit: 'ngày',
          min: 1,
          max: 365,
          label: '“Sử dụng thường xuyên” là có truy cập trong',
          hint: 'Tính đến ngày chốt số liệu; định nghĩa này được ghi ở cuối báo cáo.',
        },
      ]}
    />
  );
}
