import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, ContactCard20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { refreshEverything } from '../../api/data-version.ts';
import { useDirectoryFilter } from '../../api/directory-filter.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CountsSummary } from './counts-summary.tsx';
import { saveResult, undoResult } from './draft-work.ts';
import { nextFile, useFileQueue } from './file-queue.ts';
import { type ImportResult, startOver, useImport } from './import-state.ts';
import { leaveFile, takeNextFile, useImportJob } from './import-work.ts';
import { proposeRevocation } from './revoke-work.ts';
import { UndoButton } from './undo-button.tsx';

function doneText({ counts, fileName }: ImportResult): string {
  const parts = [
    counts.create > 0 ? `cấp ${formatNumber(counts.create)} hộp thư` : '',
    counts.change > 0 ? `cập nhật ${formatNumber(counts.change)} hộp thư` : '',
  ].filter(Boolean);
  return `Đã ${parts.join(', ')} từ tệp “${fileName}”.`;
}

/** The lists that came with this one: other sheets of the file, other files. */
function NextLists() {
  const { sheets, doneSheets, file } = useImport();
  const waiting = useFileQueue((state) => nextFile(state)?.file.name);
  const isRunning = useImportJob((state) => state.isRunning);
  const next = file
    ? sheets.find(({ name, rowCount }) => rowCount > 0 && !doneSheets.includes(name))
    : undefined;
  return (
    <>
      {next ? (
        <Button
          disabledFocusable={isRunning}
          onClick={() =>
            useImport.setState({
              step: 'sheet',
              sheetName: next.name,
              result: null,
              unitTexts: null,
            })
          }
        >
          {`Nhập trang tính “${next.name}”`}
        </Button>
      ) : null}
      {waiting !== undefined ? (
        <Button disabledFocusable={isRunning} onClick={() => void takeNextFile()}>
          {`Nhập tệp tiếp theo: ${waiting}`}
        </Button>
      ) : null}
    </>
  );
}

/** The way to a request to revoke, when the list came with a letter of the unit. */
function ProposeRevocation({ result }: { result: ImportResult }) {
  const queryClient = useQueryClient();
  const isRunning = useImportJob((state) => state.isRunning);
  const { batchId, unitId, document, leavers, proposed } = result;
  if (proposed !== null)
    return <span>{`Đã lập đề nghị thu hồi ${formatNumber(proposed)} hộp thư.`}</span>;
  if (unitId === null || document.number === '' || document.on === '') return null;
  return (
    <Button
      disabledFocusable={isRunning}
      onClick={async () => {
        await proposeRevocation(batchId, unitId, document);
        refreshEverything(queryClient);
      }}
    >
      {`Lập đề nghị thu hồi ${formatNumber(leavers)} hộp thư`}
    </Button>
  );
}

/** What did happen, and where to go from here. */
export function ResultStep({ result }: { result: ImportResult }) {
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const reset = useDirectoryFilter((state) => state.reset);
  const isRunning = useImportJob((state) => state.isRunning);
  const { unitId, counts, fileName, leavers, isUndone } = result;
  return (
    <>
      <div className="wizard-body">
        {isUndone ? (
          <Notice
            tone="warning"
            title={`Đã hoàn tác lần nhập tệp “${fileName}”.`}
            hint="Danh bạ trở lại như trước; các địa chỉ đã cấp dùng lại được ngay."
          />
        ) : (
          <Notice tone="success" title={doneText(result)} />
        )}
        <CountsSummary counts={counts} />
        {leavers > 0 && !isUndone ? (
          <Notice
            actions={<ProposeRevocation result={result} />}
            tone="info"
            title={`${formatNumber(leavers)} người có hộp thư nhưng không có trong danh sách.`}
            hint="Tệp kết quả có trang riêng cho những người này để đơn vị xác nhận; hộp thư chỉ bị thu hồi khi có đề nghị (Điều 5 khoản 1)."
          />
        ) : null}
      </div>
      <div className="wizard-actions">
        <Button
          onClick={() => {
            leaveFile();
            startOver();
          }}
        >
          Nhập danh sách khác
        </Button>
        <NextLists />
        {isUndone ? null : (
          <UndoButton
            fileName={fileName}
            counts={counts}
            isBusy={isRunning}
            onUndo={async () => {
              if (await undoResult()) refreshEverything(queryClient);
            }}
          />
        )}
        <ActButton
          right="export"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isRunning}
          onClick={() => void saveResult()}
        >
          Lưu kết quả ra Excel
        </ActButton>
        <Button
          appearance="primary"
          icon={<ContactCard20Regular />}
          onClick={() => {
            reset({ unitId });
            navigate('/danh-ba');
          }}
        >
          Xem trong Danh bạ
        </Button>
      </div>
    </>
  );
}
