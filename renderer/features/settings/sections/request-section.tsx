import { SectionForm } from '../section-form.tsx';

/** Answering requests (Điều 5 khoản 1, 2). */
export function RequestSection() {
  return (
    <SectionForm
      section="request"
      fields={[
        {
          field: 'answerWorkingDays',
          kind: 'number',
          unit: 'ngày làm việc',
          min: 1,
          max: 60,
          label: 'Thời hạn phúc đáp đề nghị',
          hint: 'Điều 5 khoản 2 không ấn định thời hạn; quá hạn thì đề nghị hiện ở Tổng quan.',
        },
        {
          field: 'repliesToPasswordResets',
          kind: 'switch',
          label: 'Cấp lại mật khẩu cũng phải có văn bản phúc đáp',
          hint: 'Khi tắt, việc quên mật khẩu (Điều 9 khoản 3, Điều 10 khoản 1) đóng được mà không cần văn bản.',
        },
      ]}
    />
  );
}
