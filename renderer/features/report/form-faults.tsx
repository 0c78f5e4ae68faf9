import type { ReadForm } from '../../api/reports.ts';
import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';

/** What is wrong with a form that came back, cell by cell. */
export function FormFaults({ form }: { form: ReadForm }) {
  const { faults, fileName, receivedBeforeOn } = form;
  return (
    <>
      {receivedBeforeOn ? (
        <Notice
          tone="warning"
          title={`Tệp ${fileName} đã nhận ngày ${formatDay(receivedBeforeOn)}, nội dung không khác.`}
          hint="Chỉ lưu lần nữa khi đơn vị thật sự gửi lại."
        />
      ) : null}
      {faults.length > 0 ? (
        <>
          <Notice
            tone="warning"
            title={`Biểu mẫu có ${faults.length} chỗ cần xem lại; sửa ngay bên dưới rồi lưu.`}
          />
          <ul className="fault-list">
            {faults.map(({ cell, message }) => (
              <li key={`${cell} ${message}`}>{cell ? `Ô ${cell}: ${message}` : message}</li>
            ))}
          </ul>
        </>
      ) : (
        <Notice tone="success" title={`Đã đọc ${fileName}, không có chỗ nào sai.`} />
      )}
    </>
  );
}
