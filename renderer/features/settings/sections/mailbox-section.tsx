import { MADE_PASSWORD_MIN_LENGTH } from '../../../../shared/domain/settings/password.ts';
import { SectionForm } from '../section-form.tsx';

/** Passwords, filling up and handing over (Điều 7, 8, 9). */
export function MailboxSection() {
  return (
    <>
      <h3>Mật khẩu (Điều 8)</h3>
      <SectionForm
        section="password"
        fields={[
          {
            field: 'generatedLength',
            kind: 'number',
            unit: 'ký tự',
            min: MADE_PASSWORD_MIN_LENGTH,
            max: 32,
            label: 'Độ dài mật khẩu do ứng dụng tạo',
            hint: 'Điều 8 yêu cầu từ 8 ký tự trở lên; mật khẩu ban đầu dài từ 12 ký tự để không dò ra được.',
          },
          {
            field: 'refusesOtherSigns',
            kind: 'switch',
            label: 'Không nhận ký tự đặc biệt ngoài danh mục của Điều 8',
            hint: 'Khi tắt, ký tự khác chỉ được nhắc. Dấu $ luôn được nhận vì có trong ví dụ của Điều 8.',
          },
        ]}
      />
      <h3>Dung lượng (Điều 7)</h3>
      <SectionForm
        section="usage"
        fields={[
          {
            field: 'nearPercent',
            kind: 'number',
            unit: '%',
            min: 1,
            max: 100,
            label: 'Báo “sắp đầy” từ',
            hint: 'Phần trăm của dung lượng được cấp.',
          },
          {
            field: 'highPercent',
            kind: 'number',
            unit: '%',
            min: 1,
            max: 100,
            label: 'Báo “rất đầy” từ',
            hint: 'Từ 100 % là đã đầy.',
          },
        ]}
      />
      <h3>Hộp thư cơ quan (Điều 9)</h3>
      <SectionForm
        section="custody"
        fields={[
          {
            field: 'handoverWorkingDays',
            kind: 'number',
            unit: 'ngày làm việc',
            min: 1,
            max: 60,
            label: 'Thời hạn bàn giao sau khi thay đổi công tác',
            hint: 'Điều 9 khoản 2 không ấn định thời hạn; quá hạn thì hiện ở Tổng quan.',
          },
        ]}
      />
    </>
  );
}
