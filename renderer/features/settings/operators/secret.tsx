import { Button } from '@fluentui/react-components';
import { Notice } from '../../../ui/notice.tsx';

interface SecretProps {
  /** Whose it is. */
  title: string;
  text: string;
  onClose: () => void;
}

/** A password or code that is shown this once: to be written down or printed, then gone. */
export function Secret({ title, text, onClose }: SecretProps) {
  return (
    <section className="one-time-secret" aria-label={title}>
      <Notice
        tone="info"
        title="Chỉ hiện một lần."
        hint="Ứng dụng không lưu chuỗi này. In hoặc chép ra giấy, giao tận tay, rồi đóng lại."
      />
      <h3>{title}</h3>
      <p className="secret-text">
        <code>{text}</code>
      </p>
      <div className="row-of-buttons">
        <Button appearance="primary" onClick={() => window.print()}>
          In
        </Button>
        <Button onClick={onClose}>Đã ghi lại, đóng</Button>
      </div>
    </section>
  );
}
