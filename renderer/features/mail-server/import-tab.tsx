import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { refreshEverything } from '../../api/data-version.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { FindingLists } from './finding-lists.tsx';
import { useMailServerJob } from './mail-server-job.ts';
import { FORMAT_LABELS, VERDICT_TEXTS } from './mail-server-labels.ts';
import { UnderstandStep } from './understand-step.tsx';
import { importUsageFile, startOver, takeUsageFile, useUsageImport } from './usage-import.ts';

/** From the server's export to a dated snapshot: the file, how it is understood, what came of it. */
export function ImportTab() {
  const { file, inspection, result } = useUsageImport();
  if (result) return <ResultStep />;
  if (file && inspection) return <UnderstandAndImport />;
  return <FileStep />;
}

function FileButton({ label, isPrimary }: { label: string; isPrimary: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const isRunning = useMailServerJob((state) => state.isRunning);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Tệp của máy chủ thư"
        accept=".txt,.log,.ldif,.csv,.xlsx,.xls"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) void takeUsageFile(chosen);
        }}
      />
      <Button
        appearance={isPrimary ? 'primary' : 'secondary'}
        size={isPrimary ? 'large' : 'medium'}
        icon={<FolderOpen20Regular />}
        disabledFocusable={isRunning}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}

function FileStep() {
  return (
    <div className="wizard-body">
      <div className="drop-zone">
        <ArrowUploadRegular aria-hidden />
        <h2>Chọn tệp mà máy chủ thư đã xuất</h2>
        <p>
          Nhận kết quả của zmprov, zmaccts, ldapsearch, Carbonio; tệp của MDaemon, Exchange; và bảng
          Excel hoặc CSV bất kỳ có cột địa chỉ. Dạng tệp được tự nhận. Nhấn F1 để xem lệnh cần chạy.
        </p>
        <FileButton label="Chọn tệp…" isPrimary />
      </div>
    </div>
  );
}

function UnderstandAndImport() {
  const queryClient = useQueryClient();
  const { inspection, snapshotOn } = useUsageImport();
  const isRunning = useMailServerJob((state) => state.isRunning);
  const count = inspection?.accountCount ?? 0;
  return (
    <>
      <div className="wizard-body wizard-columns">
        <UnderstandStep />
      </div>
      <div className="wizard-actions">
        <Button disabledFocusable={isRunning} onClick={startOver}>
          Quay lại
        </Button>
        <FileButton label="Chọn tệp khác…" isPrimary={false} />
        <Button
          appearance="primary"
          disabledFocusable={isRunning || count === 0 || snapshotOn === null}
          onClick={async () => {
            if (count > 0 && snapshotOn && (await importUsageFile()))
              refreshEverything(queryClient);
          }}
        >
          {`Nhập ${formatNumber(count)} tài khoản`}
        </Button>
      </div>
    </>
  );
}

function ResultStep() {
  const { result, file, snapshotOn } = useUsageImport();
  if (!result) return null;
  const { counts, verdict, notes, snapshotId, format } = result;
  const { title, hint } = VERDICT_TEXTS[verdict];
  return (
    <>
      <div className="wizard-body wizard-fill">
        <div className="inset">
          <Notice
            tone={verdict === 'usable' ? 'success' : 'warning'}
            title={`Đã nhập ${formatNumber(counts.read)} tài khoản của ngày ${formatDay(snapshotOn ?? '')}; ghép được ${formatNumber(counts.matched)} với danh bạ. ${title}`}
            hint={`${hint} (${FORMAT_LABELS[format]}, tệp “${file?.name ?? ''}”)`}
          />
          {notes.length > 0 ? (
            <ul className="quiet">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          ) : null}
        </div>
        <FindingLists snapshotId={snapshotId} counts={counts} />
      </div>
      <div className="wizard-actions">
        <Button appearance="primary" onClick={startOver}>
          Nhập tệp khác
        </Button>
      </div>
    </>
  );
}
