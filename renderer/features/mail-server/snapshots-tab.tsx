import { Button, Spinner } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  DatabaseArrowDownRegular,
  Dismiss20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { UsageSnapshotId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatInstant, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DiscardSnapshot } from './discard-snapshot.tsx';
import { FindingLists } from './finding-lists.tsx';
import { FORMAT_LABELS, VERDICT_TEXTS } from './mail-server-labels.ts';

/** Whether the newest figures may be gone by. */
export function BasisNotice() {
  const { data } = useQuery(api.usage.basis.queryOptions({ input: {} }));
  if (!data || data.verdict === 'none') return null;
  const { title, hint } = VERDICT_TEXTS[data.verdict];
  const day = data.snapshotOn ? formatDay(data.snapshotOn) : '';
  const age = data.ageDays ? `${formatNumber(data.ageDays)} ngày trước` : 'hôm nay';
  return (
    <Notice
      tone={data.verdict === 'usable' ? 'success' : 'warning'}
      title={`Số liệu truy cập mới nhất: ngày ${day} (${age}). ${title}`}
      hint={`${hint} Dùng được trong ${formatNumber(data.maxAgeDays)} ngày (Ngoài Quy chế, đổi được ở Cài đặt).`}
    />
  );
}

/** Snapshots taken, the newest day first; opening one shows its result lists. */
export function SnapshotsTab() {
  const [, navigate] = useLocation();
  const { data, error } = useQuery(api.usage.snapshots.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<UsageSnapshotId | null>(null);
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return <Spinner label="Đang tải…" />;
  const snapshot = data.snapshots.find(({ id }) => id === opened);
  if (snapshot) {
    return (
      <div className="wizard-body wizard-fill">
        <div className="inset">
          <div className="row-of-buttons">
            <Button onClick={() => setOpened(null)}>Về danh sách số liệu</Button>
            <DiscardSnapshot snapshot={snapshot} onDone={() => setOpened(null)} />
          </div>
          <h2>{`Số liệu ngày ${formatDay(snapshot.snapshotOn)}: ${snapshot.fileName}`}</h2>
          {snapshot.notes.map((note) => (
            <p key={note} className="quiet">
              {note}
            </p>
          ))}
        </div>
        <FindingLists snapshotId={snapshot.id} counts={snapshot.counts} />
      </div>
    );
  }
  if (data.snapshots.length === 0) {
    return (
      <EmptyState
        icon={DatabaseArrowDownRegular}
        title="Chưa có số liệu nào từ máy chủ thư"
        actions={
          <ActButton
            right="edit"
            appearance="primary"
            onClick={() => navigate('/may-chu-thu/nhap')}
          >
            Nhập số liệu đầu tiên
          </ActButton>
        }
      >
        Từ tệp của máy chủ, ứng dụng biết ai lâu không truy cập, hộp thư nào gần đầy, ai chưa đổi
        mật khẩu, và chỗ nào danh bạ với máy chủ không khớp.
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label="Các lần nhập số liệu" tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Ngày số liệu</th>
            <th scope="col">Tệp</th>
            <th scope="col">Dạng</th>
            <th scope="col">Tài khoản</th>
            <th scope="col">Ghép được</th>
            <th scope="col">Danh bạ không có</th>
            <th scope="col">Máy chủ không có</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Nhập lúc</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.snapshots.map((each) => (
            <tr key={each.id}>
              <td>{formatDay(each.snapshotOn)}</td>
              <td>{each.fileName}</td>
              <td>{FORMAT_LABELS[each.format]}</td>
              <td className="number">{formatNumber(each.counts.read)}</td>
              <td className="number">{formatNumber(each.counts.matched)}</td>
              <td className="number">{formatNumber(each.counts.unknownOnServer)}</td>
              <td className="number">{formatNumber(each.counts.missingOnServer)}</td>
              <td>
                <SnapshotMark isPlausible={each.isPlausible} isDiscarded={!!each.discardedAt} />
              </td>
              <td>{`${formatInstant(each.createdAt)}, ${each.operator}`}</td>
              <td>
                <Button
                  className="nowrap"
                  size="small"
                  aria-label={`Xem kết quả số liệu ngày ${formatDay(each.snapshotOn)}, tệp ${each.fileName}`}
                  onClick={() => setOpened(each.id)}
                >
                  Xem kết quả
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SnapshotMark({
  isPlausible,
  isDiscarded,
}: {
  isPlausible: boolean;
  isDiscarded: boolean;
}) {
  if (isDiscarded) {
    return (
      <Mark tone="quiet" icon={Dismiss20Regular}>
        Đã bỏ
      </Mark>
    );
  }
  return isPlausible ? (
    <Mark tone="good" icon={CheckmarkCircle20Regular}>
      Đã ghi
    </Mark>
  ) : (
    <Mark tone="caution" icon={Warning20Regular}>
      Không đáng tin
    </Mark>
  );
}
