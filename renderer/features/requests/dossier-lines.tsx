import { Button } from '@fluentui/react-components';
import {
  Add20Regular,
  Checkmark20Regular,
  Delete20Regular,
  Dismiss20Regular,
  DocumentTable20Regular,
  Edit20Regular,
} from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import type { RequestLineRow } from '../../../shared/api/contract/request.ts';
import type { RequestId, RequestLineId, UnitId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { RowsGrid } from '../../ui/rows-grid.tsx';
import { LINE_COLUMNS, lineCells } from './line-columns.tsx';
import { LineDialog } from './line-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { TakeListDialog } from './take-list-dialog.tsx';

interface DossierLinesProps {
  requestId: RequestId;
  unitId: UnitId;
  lines: RequestLineRow[];
  isEditable: boolean;
}

type Open =
  | { what: 'line'; line: RequestLineRow | null }
  | { what: 'refuse' }
  | { what: 'list'; file: File }
  | null;

/** The lines of a request: added by hand or from a list, accepted or refused. */
export function DossierLines({ requestId, unitId, lines, isEditable }: DossierLinesProps) {
  const { run, isRunning, error, clearError } = useAct();
  const [selected, setSelected] = useState<RequestLineRow[]>([]);
  const [open, setOpen] = useState<Open>(null);
  const file = useRef<HTMLInputElement>(null);
  const ids = useMemo(() => new Set(lines.map(({ id }) => id)), [lines]);
  const chosen = selected.filter(({ id }) => ids.has(id));
  const pending = lines.filter(({ decision }) => decision === 'pending');
  const chosenIds = chosen.map(({ id }) => id as RequestLineId);
  const accept = (which: readonly RequestLineRow[]) => {
    const lineIds = which.map(({ id }) => id as RequestLineId);
    return run(() => client.request.decideLines({ id: requestId, lineIds, decision: 'accepted' }));
  };

  return (
    <section className="dossier-lines" aria-label="Các dòng đề nghị">
      {isEditable ? (
        <div className="row-of-buttons">
          <Button icon={<Add20Regular />} onClick={() => setOpen({ what: 'line', line: null })}>
            Thêm dòng
          </Button>
          <Button icon={<DocumentTable20Regular />} onClick={() => file.current?.click()}>
            Lấy từ danh sách Excel
          </Button>
          <input
            ref={file}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label="Tệp danh sách đề nghị"
            accept=".xlsx,.xls,.csv,.txt"
            onChange={(event) => {
              const [list] = event.target.files ?? [];
              event.target.value = '';
              if (list) setOpen({ what: 'list', file: list });
            }}
          />
          {pending.length > 0 ? (
            <Button
              icon={<Checkmark20Regular />}
              disabledFocusable={isRunning}
              onClick={() => void accept(pending)}
            >
              Đồng ý {pending.length} dòng chưa có ý kiến
            </Button>
          ) : null}
          {chosen.length > 0 ? (
            <>
              <Button
                icon={<Checkmark20Regular />}
                disabledFocusable={isRunning}
                onClick={() => void accept(chosen)}
              >
                Đồng ý {chosen.length} dòng đã chọn
              </Button>
              <Button icon={<Dismiss20Regular />} onClick={() => setOpen({ what: 'refuse' })}>
                Từ chối {chosen.length} dòng đã chọn
              </Button>
            </>
          ) : null}
          {chosen.length === 1 ? (
            <Button
              icon={<Edit20Regular />}
              onClick={() => setOpen({ what: 'line', line: chosen[0] ?? null })}
            >
              Sửa dòng {chosen[0]?.lineNo}
            </Button>
          ) : null}
          {chosen.length > 0 ? (
            <Button
              icon={<Delete20Regular />}
              disabledFocusable={isRunning}
              onClick={() =>
                void run(() =>
                  client.request.removeLines({ id: requestId, lineIds: chosenIds }),
                ).then(() => setSelected([]))
              }
            >
              Bỏ {chosen.length} dòng
            </Button>
          ) : null}
        </div>
      ) : null}
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: clearError }}
        />
      ) : null}
      <div className="dossier-grid">
        <RowsGrid<RequestLineRow>
          name="request-lines"
          label="Các dòng đề nghị"
          columns={LINE_COLUMNS}
          rows={lines}
          rowId={({ id }) => String(id)}
          copyCells={lineCells}
          onOpen={(line) => (isEditable ? setOpen({ what: 'line', line }) : undefined)}
          onSelected={(_, rows) => setSelected(rows)}
          empty={
            <p className="quiet dossier-empty">
              Chưa có dòng nào. Thêm từng dòng, hoặc lấy từ danh sách Excel mà đơn vị gửi kèm.
            </p>
          }
        />
      </div>
      {open?.what === 'line' ? (
        <LineDialog requestId={requestId} line={open.line} onClose={() => setOpen(null)} />
      ) : null}
      {open?.what === 'list' ? (
        <TakeListDialog
          requestId={requestId}
          unitId={unitId}
          file={open.file}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.what === 'refuse' ? (
        <ReasonDialog
          title="Từ chối"
          submitLabel={`Từ chối ${chosen.length} dòng`}
          label="Lý do (được ghi trong văn bản phúc đáp)"
          act={(reason) =>
            client.request.decideLines({
              id: requestId,
              lineIds: chosenIds,
              decision: 'refused',
              reason,
            })
          }
          onClose={() => setOpen(null)}
        >
          Sẽ từ chối {chosen.length} dòng đã chọn.
        </ReasonDialog>
      ) : null}
    </section>
  );
}
