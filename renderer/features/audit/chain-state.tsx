import { Button } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  Info20Regular,
} from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { createJobRunner } from '../../api/job-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../i18n/progress.ts';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';

const runner = createJobRunner();

const FAULTS = {
  changed: 'nội dung đã bị thay đổi',
  missing: 'bị mất',
  payload: 'chi tiết ghi kèm đã bị thay đổi hoặc lấy đi',
  tail: 'và các sự kiện sau đó bị cắt mất',
  anchor: 'không khớp với dấu đã ghi ở bản sao lưu hoặc biên bản',
  key: 'được niêm phong bằng khóa không còn trên máy này',
} as const;

interface Verdict {
  ok: boolean;
  events: number;
  firstBadSeq: number | null;
  fault: keyof typeof FAULTS | null;
  damage?:
    | { kind: 'file'; found: string }
    | { kind: 'row'; table: string; id: number; comparedWith: string }
    | null
    | undefined;
}

const TABLES: Readonly<Record<string, string>> = {
  mailbox: 'Hộp thư',
  mailbox_event: 'Diễn biến hộp thư',
  unit: 'Đơn vị',
  unit_event: 'Diễn biến đơn vị',
  address_ledger: 'Sổ địa chỉ',
  operator: 'Người dùng ứng dụng',
  stored_file: 'Tệp đính kèm',
};

interface ChainStateProps {
  atStart: Verdict;
  last: (Verdict & { at: string }) | null;
  head: { seq: number; groups: string };
}

/** Whether the chain of the audit is whole, the head that stands on minutes, and how to verify it now. */
export function ChainState({ atStart, last, head }: ChainStateProps) {
  const queryClient = useQueryClient();
  const job = runner.useJob();
  const verify = async () => {
    await runner.run(({ follow }) => follow((signal) => client.audit.verify({}, { signal })));
    await queryClient.invalidateQueries();
  };
  const bad = last && !last.ok ? last : atStart.ok ? null : atStart;
  return (
    <div className="chain-state">
      {last?.damage ? (
        <Notice
          tone="error"
          title={
            last.damage.kind === 'file'
              ? 'Tệp danh bạ bị hỏng ở trong, dù vẫn mở được.'
              : `Danh bạ bị sửa ngoài ứng dụng hoặc bị hỏng: ${TABLES[last.damage.table] ?? last.damage.table}, dòng số ${formatNumber(last.damage.id)} khác với bản sao lưu lúc ${formatInstant(last.damage.comparedWith)} mà không có việc nào đã ghi làm thay đổi.`
          }
          hint="Xem ở Cài đặt, phần Sao lưu và khôi phục: so sánh với bản sao lưu rồi khôi phục nếu đúng là hỏng. Bản đang dùng được giữ lại."
        />
      ) : null}
      {bad?.firstBadSeq != null ? (
        <Notice
          tone="error"
          title={`Nhật ký không nguyên vẹn: sự kiện ${formatNumber(bad.firstBadSeq ?? 0)} ${bad.fault ? FAULTS[bad.fault] : ''}.`}
          hint="Giữ nguyên máy, chép thư mục dữ liệu ra nơi an toàn và báo người phụ trách an toàn thông tin."
        />
      ) : null}
      {job.error ? <Notice tone="error" {...explainError(job.error)} /> : null}
      {job.isRunning ? (
        <WorkProgress
          label={describeProgress('Kiểm tra nhật ký', job.progress)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          cancelLabel={cancelLabel}
          onCancel={job.cancel}
        />
      ) : null}
      <div className="row-of-buttons">
        <Mark
          tone={bad ? 'bad' : last ? 'good' : 'quiet'}
          icon={bad ? ErrorCircle20Regular : last ? CheckmarkCircle20Regular : Info20Regular}
        >
          {last
            ? `Kiểm tra toàn bộ lúc ${formatInstant(last.at)}: ${formatNumber(last.events)} sự kiện`
            : 'Chưa kiểm tra toàn bộ lần nào'}
        </Mark>
        <Button size="small" disabledFocusable={job.isRunning} onClick={() => void verify()}>
          Kiểm tra toàn bộ ngay
        </Button>
      </div>
      <p className="quiet">
        Dấu của sự kiện mới nhất (số {formatNumber(head.seq)}): <code>{head.groups}</code>
      </p>
    </div>
  );
}
