import { SectionForm } from '../section-form.tsx';

/** Reminding of yearly reports (Điều 12 khoản 8, 15 khoản 5). */
export function ReportSection() {
  return (
    <SectionForm
      section="report"
      fields={[
        {
          field: 'remindDays',
          kind: 'number',
          unit: 'ngày',
          min: 0,
          max: 180,
          label: 'Nhắc báo cáo trước hạn',
          hint: 'Hạn của đơn vị: trước ngày 5/12; hạn của Sở: ngày 15/12. Hạn rơi vào ngày nghỉ thì nhắc cho ngày làm việc liền trước.',
        },
      ]}
    />
  );
}
