import { SectionForm } from '../section-form.tsx';

/** Forming addresses (Điều 4). */
export function NamingSection() {
  return (
    <SectionForm
      section="naming"
      fields={[
        {
          field: 'joinsCompoundSurnames',
          kind: 'switch',
          label: 'Hiểu họ kép (Tôn Nữ, Âu Dương…) là một họ',
          hint: 'Khi tắt, họ là tiếng đầu; vẫn có thể ghi rõ họ của từng người.',
        },
        {
          field: 'abbreviatesEveryMiddle',
          kind: 'switch',
          label: 'Viết tắt mọi tiếng của chữ lót',
          hint: 'Khi tắt, chỉ lấy chữ đầu của tiếng lót thứ nhất: Nguyễn Thị Ngọc Phượng là ntphuong.',
        },
        {
          field: 'spellsNumberedWards',
          kind: 'switch',
          label: 'Phường đặt tên bằng số thì viết cả chữ “phuong”',
          hint: 'Khi bật, Phường 1 của thành phố Mỹ Tho là mytho.phuong1; khi tắt là mytho.1.',
        },
        {
          field: 'advisoryMaxLength',
          kind: 'number',
          unit: 'ký tự',
          min: 8,
          max: 64,
          label: 'Nhắc khi tên tài khoản dài hơn',
          hint: 'Một số hệ thống không nhận tên dài; tên dài chỉ được nhắc, không bị từ chối.',
        },
        {
          field: 'restMonths',
          kind: 'number',
          unit: 'tháng',
          min: 0,
          max: 600,
          label: 'Địa chỉ đã thu hồi chưa cấp lại trong',
          hint: 'Để thư gửi cho người cũ không đến người mới.',
        },
        {
          field: 'reservedAddresses',
          kind: 'lines',
          maxLength: 20_000,
          label: 'Địa chỉ giữ lại, không cấp cho ai',
          hint: 'Mỗi dòng một địa chỉ, lý do sau dấu hai chấm, như “toanthe: nhóm thư toàn tỉnh”.',
        },
      ]}
    />
  );
}
