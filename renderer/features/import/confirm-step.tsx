import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { CountsSummary } from './counts-summary.tsx';
import { commitPreview } from './draft-work.ts';
import { type Preview, useImport } from './import-state.ts';
import { useImportJob } from './import-work.ts';

/** What the button and the heading promise. */
export function promiseOf({ create, change }: { create: number; change: number }): string {
  const parts = [
    create > 0 ? `cấp ${formatNumber(create)} hộp thư` : '',
    change > 0 ? `cập nhật ${formatNumber(change)} hộp thư` : '',
  ].filter(Boolean);
  return parts.join(', ');
}

/** `dd/MM/yyyy` as `YYYY-MM-DD`; empty for an empty text, null for no day. */
function dayFrom(text: string): string | null {
  if (text.trim() === '') return '';
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (parts === null) return null;
  const day = `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : null;
}

function safeDayFrom(text: string): string | null {
  try {
    return dayFrom(text);
  } catch {
    return null;
  }
}

function DocumentFields({ onCheck }: { onCheck: (isWrong: boolean) => void }) {
  const document = useImport((state) => state.document);
  const [typed, setTyped] = useState(document.on.split('-').toReversed().join('/'));
  const isWrong = safeDayFrom(typed) === null;
  return (
    <div className="field-row">
      <Field label="Số công văn đề nghị">
        <Input
          maxLength={100}
          placeholder="Ví dụ 125/UBND-VP"
          value={document.number}
          onChange={(_, { value }) =>
            useImport.setState({ document: { ...document, number: value } })
          }
        />
      </Field>
      <Field
        label="Ngày công văn"
        validationState={isWrong ? 'error' : 'none'}
        validationMessage={isWrong ? 'Nhập ngày dạng dd/mm/yyyy.' : undefined}
      >
        <Input
          inputMode="numeric"
          maxLength={10}
          placeholder="dd/mm/yyyy"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            const on = safeDayFrom(value);
            onCheck(on === null);
            if (on !== null) useImport.setState({ document: { ...document, on } });
          }}
        />
      </Field>
    </div>
  );
}

/** In numbers, what will happen; then it happens. */
export function ConfirmStep({ preview }: { preview: Preview }) {
  const queryClient = useQueryClient();
  const { previewId } = preview;
  const { data: draft } = useQuery(api.import.draft.queryOptions({ input: { previewId } }));
  const isRunning = useImportJob((state) => state.isRunning);
  const [isDayWrong, setIsDayWrong] = useState(false);
  if (!draft) return <Spinner label="Đang cộng các dòng…" />;
  const { error } = draft.counts;
  const promise = promiseOf(draft.counts);
  return (
    <>
      <div className="wizard-body">
        <h2>
          {promise
            ? `Sẽ ${promise} từ tệp “${preview.fileName}”`
            : `Tệp “${preview.fileName}” không có dòng nào để cấp mới hay thay đổi`}
        </h2>
        <CountsSummary counts={draft.counts} />
        <DocumentFields onCheck={setIsDayWrong} />
        {error > 0 ? (
          <Notice
            tone="warning"
            title={`${formatNumber(error)} dòng lỗi hoặc chưa quyết định không được thực hiện.`}
            hint="Có thể thực hiện những dòng đúng trước, rồi sửa các dòng còn lại và nhập lại; người đã có hộp thư sẽ được nhận ra."
          />
        ) : null}
        {draft.leavers > 0 ? (
          <Notice
            tone="info"
            title={`${formatNumber(draft.leavers)} người có hộp thư nhưng không có trong danh sách.`}
            hint="Hộp thư của họ giữ nguyên; danh sách này có trong tệp kết quả để đơn vị xác nhận."
          />
        ) : null}
        <p className="quiet">
          Thực hiện tất cả hoặc không thực hiện dòng nào: nếu hủy hoặc mất điện giữa chừng, danh bạ
          giữ nguyên như trước. Thực hiện xong vẫn hoàn tác được, khi chưa có việc gì khác xảy ra
          với các hộp thư này.
        </p>
      </div>
      <div className="wizard-actions">
        <Button
          disabledFocusable={isRunning}
          onClick={() => useImport.setState({ step: 'preview' })}
        >
          Quay lại
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={isRunning || !promise || isDayWrong}
          onClick={async () => {
            await commitPreview();
            refreshEverything(queryClient);
          }}
        >
          {promise ? promise.charAt(0).toUpperCase() + promise.slice(1) : 'Cấp 0 hộp thư'}
        </Button>
      </div>
    </>
  );
}
