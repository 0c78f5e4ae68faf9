import { Button } from '@fluentui/react-components';
import type { UpdateManifest } from '../../../../shared/api/contract/update.ts';
import { Notice } from '../../../ui/notice.tsx';
import { WhatIsNew } from './what-is-new.tsx';

interface ReadyUpdateProps {
  ready: UpdateManifest & { path: string; isIntact: boolean };
  startsItself: boolean;
  onDiscard: () => void;
}

/** An update that was checked and waits to be installed, or that somebody exchanged since. */
export function ReadyUpdate({ ready, startsItself, onDiscard }: ReadyUpdateProps) {
  const { path, isIntact, installer } = ready;
  return (
    <>
      {isIntact ? (
        <Notice
          tone="success"
          title={`Bản ${ready.version} đã kiểm tra xong, danh bạ đã được sao lưu.`}
          hint={
            startsItself
              ? 'Đóng ứng dụng thì bộ cài chạy ngay; cài xong ứng dụng mở lại. Dữ liệu giữ nguyên.'
              : 'Ứng dụng đang mở trong trình duyệt nên không tự chạy bộ cài. Đóng ứng dụng, rồi mở tệp bộ cài dưới đây bằng tài khoản Windows này. Dữ liệu giữ nguyên.'
          }
        />
      ) : (
        <Notice
          tone="error"
          title="Tệp bộ cài đã bị thay đổi hoặc mất sau khi kiểm tra, nên sẽ không được chạy."
          hint="Đừng mở tệp này. Bỏ bản cập nhật rồi lấy lại cả hai tệp từ nơi phát hành; nhật ký còn ghi ai đã chuẩn bị và lúc nào."
        />
      )}
      <p className="update-path">
        Tệp bộ cài: <code>{path}</code>
        <br />
        SHA-256: <code>{installer.sha256}</code>
      </p>
      <WhatIsNew manifest={ready} />
      <div className="row-of-buttons">
        <Button onClick={onDiscard}>Bỏ bản cập nhật này</Button>
      </div>
    </>
  );
}
