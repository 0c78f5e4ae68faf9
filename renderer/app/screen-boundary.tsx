import { Button } from '@fluentui/react-components';
import { Component, type ReactNode, Suspense } from 'react';
import { Notice } from '../ui/notice.tsx';

/** Shown only when a screen takes long to come; most are there before the eye can tell. */
const Coming = () => (
  <p className="screen-coming quiet" role="status">
    Đang mở màn hình…
  </p>
);

/** Keeps the window when one screen fails: says so, and lets the operator try again or go elsewhere. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) {
      return <Suspense fallback={<Coming />}>{this.props.children}</Suspense>;
    }
    return (
      <div className="screen">
        <Notice
          tone="error"
          title="Màn hình này gặp lỗi nên chưa hiện được."
          hint="Thử lại, hoặc chọn màn hình khác. Dữ liệu đã ghi vẫn nguyên vẹn. Nếu vẫn lỗi, đóng ứng dụng rồi mở lại."
          actions={<Button onClick={() => this.setState({ hasFailed: false })}>Thử lại</Button>}
        />
      </div>
    );
  }
}
