import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { formatSize } from '../../i18n/format.ts';
import { useImport } from './import-state.ts';
import { takeFile, useImportJob } from './import-work.ts';

/** Step 1: the list, by button or dropped onto the window. */
export function FileStep() {
  const input = useRef<HTMLInputElement>(null);
  const file = useImport((state) => state.file);
  const isRunning = useImportJob((state) => state.isRunning);
  return (
    <div className="wizard-body">
      <div className="drop-zone">
        <ArrowUploadRegular aria-hidden />
        <h2>Chọn danh sách mà cơ quan, đơn vị đã gửi</h2>
        <p>
          Kéo tệp thả vào cửa sổ này, hoặc chọn từ máy. Nhận tệp .xlsx, .xls và .csv đến 25 MB;
          không cần xóa tiêu đề hay chữ ký ở đầu, cuối danh sách.
        </p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Tệp danh sách"
          accept=".xlsx,.xls,.csv"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            if (chosen) void takeFile(chosen);
          }}
        />
        <Button
          appearance={file ? 'secondary' : 'primary'}
          size="large"
          icon={<FolderOpen20Regular />}
          disabledFocusable={isRunning}
          onClick={() => input.current?.click()}
        >
          {file ? 'Chọn tệp khác…' : 'Chọn tệp…'}
        </Button>
        {file ? (
          <p>
            Đang dùng tệp <strong>{file.name}</strong> ({formatSize(file.sizeBytes)}).{' '}
            <Button appearance="primary" onClick={() => useImport.setState({ step: 'columns' })}>
              Tiếp tục với tệp này
            </Button>
          </p>
        ) : null}
      </div>
    </div>
  );
}
