import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { forgetLeftFiles, recallLeftFiles, useLeftFiles } from './left-files.ts';

/** Files chosen together with others that were not read before the application was closed. */
export function LeftFilesNotice() {
  const names = useLeftFiles((state) => state.names);
  useEffect(recallLeftFiles, []);
  if (names.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={`${formatNumber(names.length)} tệp của hàng chờ lần trước chưa được đọc: ${names.join(', ')}.`}
      hint="Ứng dụng đã đóng khi các tệp này còn chờ; hãy chọn lại hoặc kéo thả lại để nhập tiếp."
      actions={
        <Button size="small" onClick={forgetLeftFiles}>
          Không nhắc nữa
        </Button>
      }
    />
  );
}
