import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { formatSize } from '../../i18n/format.ts';
import { nextFile, useFileQueue } from './file-queue.ts';
import { ImportHistory } from './import-history.tsx';
import { useImport } from './import-state.ts';
import { takeFiles, takeNextFile, useImportJob } from './import-work.ts';

/** Step 1: the list or lists, by button or dropped onto the window; below them what was imported before. */
export function FileStep() {
  const input = useRef<HTMLInputElement>(null);
  const { file, sheets, sheetName } = useImport();
  const next = useFileQueue((state) => nextFile(state)?.file.name);
  const isRunning = useImportJob((state) => state.isRunning);
  return (
    <div className="wizard-body">
      <div className="drop-zone">
        <ArrowUploadRegular aria-hidden />
        <h2>Chọn danh sách mà cơ quan, đơn vị đã gửi</h2>
        <p>
          Kéo thả một hay nhiều tệp vào cửa sổ này, hoặc chọn từ máy. Nhận tệp .xlsx, .xlsm, .xls,
          .csv đến 25 MB, kể cả chữ gõ bằng phông .VnTime hay VNI; không cần xóa tiêu đề hay chữ ký
          ở đầu, cuối danh sách.
        </p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Tệp danh sách"
          accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            void takeFiles(chosen);
          }}
        />
        <Button
          appearance={file || next !== undefined ? 'secondary' : 'primary'}
          size="large"
          icon={<FolderOpen20Regular />}
          disabledFocusable={isRunning}
          onClick={() => input.current?.click()}
        >
          {file ? 'Chọn tệp khác…' : 'Chọn tệp…'}
        </Button>
        {next !== undefined && !file ? (
          <p>
            <Button
              appearance="primary"
              disabledFocusable={isRunning}
              onClick={() => void takeNextFile()}
            >
              {`Nhập tệp tiếp theo: ${next}`}
            </Button>
          </p>
        ) : null}
        {file ? (
          <p>
            Đang dùng tệp <strong>{file.name}</strong> ({formatSize(file.sizeBytes)}).{' '}
            <Button
              appearance="primary"
              onClick={() =>
                useImport.setState({
                  step: sheets.length > 1 || sheetName === null ? 'sheet' : 'columns',
                })
              }
            >
              Tiếp tục với tệp này
            </Button>
          </p>
        ) : null}
      </div>
      <ImportHistory />
    </div>
  );
}
