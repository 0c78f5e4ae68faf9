import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { client } from '../../../api/client.ts';
import { downloadFile } from '../../../api/files.ts';
import { explainError } from '../../../i18n/errors.ts';
import { Notice } from '../../../ui/notice.tsx';

/** A file for whoever helps, without personal data. */
export function SupportBundle() {
  const [failure, setFailure] = useState<unknown>(null);
  const make = async () => {
    try {
      setFailure(null);
      const { fileId, name } = await client.support.bundle({});
      await downloadFile(fileId, name);
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <div className="settings-form">
      <h3>Gói hỗ trợ</h3>
      <p className="quiet">
        Phiên bản, số liệu đếm và nhật ký sự cố 30 ngày gần nhất, đã bỏ tên người, địa chỉ, điện
        thoại; gửi cho người hỗ trợ khi có sự cố.
      </p>
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
      <div className="row-of-buttons">
        <Button onClick={() => void make()}>Lưu gói hỗ trợ</Button>
      </div>
    </div>
  );
}
