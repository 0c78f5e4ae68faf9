import { SectionForm, type SettingField } from '../section-form.tsx';

const above = (
  field: 'locksAbove' | 'deletesAbove' | 'reorganisesAbove',
  label: string,
): SettingField<'approval'> => ({
  field,
  kind: 'number',
  unit: 'hộp thư',
  min: 0,
  max: 100_000,
  label,
  hint: 'Cộng cả số hộp thư mọi người đã làm không qua duyệt trước đó. Đặt 0: việc nào cũng cần duyệt.',
});

/** When a second person has to approve. */
export function ApprovalSection() {
  return (
    <SectionForm
      section="approval"
      fields={[
        {
          field: 'locks',
          kind: 'switch',
          label: 'Tạm khóa hàng loạt cần người thứ hai duyệt',
          hint: 'Khi thực hiện thông báo tạm khóa (Điều 5 khoản 3).',
        },
        above('locksAbove', 'Tạm khóa: cần duyệt khi nhiều hơn'),
        {
          field: 'deletes',
          kind: 'switch',
          label: 'Xóa hộp thư cần người thứ hai duyệt',
          hint: 'Khi thực hiện thông báo xóa hoặc đề nghị hủy bỏ. Thu hồi khẩn cấp không phải chờ.',
        },
        above('deletesAbove', 'Xóa: cần duyệt khi nhiều hơn'),
        {
          field: 'reissues',
          kind: 'switch',
          label: 'Cấp lại địa chỉ đã có người dùng cần người thứ hai duyệt',
          hint: 'Kể cả khi địa chỉ đã hết thời gian nghỉ, ở bất cứ màn hình nào.',
        },
        {
          field: 'reorganises',
          kind: 'switch',
          label: 'Sắp xếp lại đơn vị cần người thứ hai duyệt',
          hint: 'Sáp nhập, chia tách, đổi tên, chuyển, giải thể, đổi tên miền, và hoàn tác.',
        },
        above('reorganisesAbove', 'Sắp xếp lại: cần duyệt khi chạm đến nhiều hơn'),
        {
          field: 'countHours',
          kind: 'number',
          unit: 'giờ',
          min: 24,
          max: 744,
          label: 'Cộng dồn những việc đã làm trong',
          hint: 'Các lần làm trong ngần ấy giờ, của mọi người, được cộng lại: chia nhỏ hay chia cho nhiều người cũng vẫn cần duyệt. 168 giờ là một tuần.',
        },
        {
          field: 'expireDays',
          kind: 'number',
          unit: 'ngày',
          min: 1,
          max: 90,
          label: 'Việc chờ duyệt tự khép lại sau',
          hint: 'Sau ngần ấy ngày không ai trả lời thì không duyệt được nữa; người gửi có thể gửi lại.',
        },
      ]}
    />
  );
}
