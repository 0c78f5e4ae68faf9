import { LockOpen20Regular, PersonClock20Regular, PersonClockRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { BoardRow } from '../../../shared/api/contract/lifecycle-schemas.ts';
import type { HoldId, MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import { type BoardStage, MOST_AT_ONCE } from '../../../shared/domain/lifecycle.ts';
import { STAGE_LABELS } from '../../../shared/domain/lifecycle-labels.ts';
import { client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../api/list-output.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { JobStrip } from '../../ui/job-strip.tsx';
import { ListOutput } from '../../ui/list-output.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { CauseDialog } from './cause-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { gridColumns, stageCells } from './stage-columns.tsx';

const EXPLANATIONS: Partial<Record<BoardStage, string>> = {
  'lock-due': 'Không có hộp thư nào quá 6 tháng không sử dụng mà chưa thông báo.',
  'delete-due': 'Không có hộp thư tạm khóa nào quá 12 tháng không sử dụng mà chưa thông báo xóa.',
  'hold-ending': 'Không có hộp thư nào hết hạn tạm giữ trong 14 ngày tới.',
  'agency-idle': 'Hộp thư cơ quan chỉ được nhắc, không tự khóa (ngoài Quy chế).',
};

interface StageListProps {
  stage: BoardStage;
  unitId: UnitId | null;
}

type Open = 'hold' | 'end-hold' | 'unlock' | 'restore' | null;

/** The mailboxes of a stage, and what can be done with those chosen. */
export function StageList({ stage, unitId }: StageListProps) {
  const { version } = useDataVersion();
  const [total, setTotal] = useState<number | null>(null);
  const [chosen, setChosen] = useState<BoardRow[]>([]);
  const [open, setOpen] = useState<Open>(null);
  const [error, setError] = useState<unknown>(null);
  const columns = useMemo(() => gridColumns(stage), [stage]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: async (offset: number, limit: number, signal: AbortSignal) => {
        const page = await client.lifecycle.mailboxes({ stage, unitId, offset, limit }, { signal });
        setError(null);
        return page;
      },
    }),
    [stage, unitId, version],
  );
  const close = () => setOpen(null);
  const whom = chosen.length === 1 ? chosen[0]?.name : `${chosen.length} hộp thư`;
  const mailboxIds = chosen.map(({ id }) => id as MailboxId);
  const isTooMany = chosen.length > MOST_AT_ONCE;
  const job = useListOutput();
  const write: WriteList = (output, signal) =>
    client.lifecycle.export(
      { question: { of: 'mailboxes', stage, unitId }, ...output },
      { signal },
    );
  const isHeld = stage === 'held' || stage === 'hold-ending';
  const canHold =
    stage === 'in-use' ||
    stage === 'lock-due' ||
    stage === 'locked' ||
    stage === 'delete-due' ||
    stage === 'hold-ending';

  return (
    <>
      <div className="row-of-buttons stage-actions">
        {canHold && chosen.length > 0 ? (
          <ActButton
            right="edit"
            icon={<PersonClock20Regular />}
            disabledFocusable={isTooMany}
            onClick={() => setOpen('hold')}
          >
            Tạm giữ {whom}
          </ActButton>
        ) : null}
        {(stage === 'locked' || stage === 'delete-due') && chosen.length > 0 ? (
          <ActButton
            right="edit"
            icon={<LockOpen20Regular />}
            disabledFocusable={isTooMany}
            onClick={() => setOpen('unlock')}
          >
            Mở khóa {whom}
          </ActButton>
        ) : null}
        {isHeld && chosen.length > 0 ? (
          <ActButton right="edit" disabledFocusable={isTooMany} onClick={() => setOpen('end-hold')}>
            Thôi tạm giữ {whom}
          </ActButton>
        ) : null}
        {stage === 'revoked' && chosen.length > 0 ? (
          <ActButton right="edit" disabledFocusable={isTooMany} onClick={() => setOpen('restore')}>
            Khôi phục {whom}
          </ActButton>
        ) : null}
        {isTooMany ? (
          <span>Mỗi lần làm tối đa {formatNumber(MOST_AT_ONCE)} hộp thư; hãy chọn bớt.</span>
        ) : null}
        <ListOutput
          title={STAGE_LABELS[stage]}
          job={job}
          layOut={(part) => layOutList(write, part)}
          saveAsExcel={() => saveListAsExcel(write)}
        />
      </div>
      <JobStrip what="Danh sách" useJob={useListOutput} />
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: () => setError(null) }}
        />
      ) : null}
      <div className="list">
        <PagedGrid<BoardRow>
          key={stage}
          name={`lifecycle-${stage}`}
          label={STAGE_LABELS[stage]}
          columns={columns}
          source={source}
          rowId={({ id }) => String(id)}
          copyCells={stageCells}
          onError={setError}
          onTotal={setTotal}
          onSelected={(_, rows) => setChosen(rows)}
          empty={
            <EmptyState icon={PersonClockRegular} title="Không có hộp thư nào ở đây">
              {EXPLANATIONS[stage] ?? 'Danh sách này đang trống.'}
            </EmptyState>
          }
        />
        <div className="status-bar" role="status">
          <span>{total === null ? 'Đang tải…' : `Có ${formatNumber(total)} hộp thư`}</span>
          {chosen.length > 1 ? <span>Đang chọn {formatNumber(chosen.length)} dòng</span> : null}
        </div>
      </div>
      {open === 'hold' ? <HoldDialog rows={chosen} onClose={close} /> : null}
      {open === 'unlock' ? (
        <CauseDialog
          title={`Mở khóa ${whom}`}
          submitLabel="Mở khóa"
          asksDocument
          act={(cause) => client.lifecycle.unlock({ mailboxIds, ...cause })}
          onClose={close}
        >
          Hộp thư dùng lại được ngay; thời hạn 6 tháng, 12 tháng tính lại từ hôm nay.
        </CauseDialog>
      ) : null}
      {open === 'restore' ? (
        <CauseDialog
          title={`Khôi phục ${whom}`}
          submitLabel="Khôi phục"
          asksDocument
          act={(cause) => client.lifecycle.restore({ mailboxIds, ...cause })}
          onClose={close}
        >
          Hộp thư lấy lại địa chỉ cũ và dùng được ngay.
        </CauseDialog>
      ) : null}
      {open === 'end-hold' ? (
        <CauseDialog
          title={`Thôi tạm giữ ${whom}`}
          submitLabel="Thôi tạm giữ"
          act={({ reason }) => {
            const ids = chosen.flatMap(({ holds }) => holds.map(({ id }) => id as HoldId));
            return client.lifecycle.endHold({ ids, reason });
          }}
          onClose={close}
        >
          Từ hôm nay hộp thư lại theo thời hạn của Điều 5 khoản 3.
        </CauseDialog>
      ) : null}
    </>
  );
}
