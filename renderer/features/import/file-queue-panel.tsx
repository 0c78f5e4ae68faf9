import { Button } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Clock16Regular,
  DismissCircle16Filled,
  DocumentEdit16Regular,
} from '@fluentui/react-icons';
import { formatNumber } from '../../i18n/format.ts';
import { dropFile, type FileProgress, type QueuedFile, useFileQueue } from './file-queue.ts';
import { takeQueuedFile, useImportJob } from './import-work.ts';

const LABELS: Record<FileProgress, string> = {
  waiting: 'Chờ',
  present: 'Đang làm',
  done: 'Đã xong',
  unreadable: 'Không đọc được',
};

const ICONS: Record<FileProgress, React.ReactElement> = {
  waiting: <Clock16Regular aria-hidden />,
  present: <DocumentEdit16Regular aria-hidden />,
  done: <CheckmarkCircle16Filled aria-hidden className="queue-done" />,
  unreadable: <DismissCircle16Filled aria-hidden className="queue-unreadable" />,
};

function QueuedLine({ entry }: { entry: QueuedFile }) {
  const isRunning = useImportJob((state) => state.isRunning);
  const { id, file, progress, remark, draft } = entry;
  const isOpen = progress === 'waiting' || progress === 'unreadable';
  const act = progress === 'unreadable' ? 'Đọc lại' : 'Nhập ngay';
  return (
    <li className="queue-line" aria-current={progress === 'present' ? 'true' : undefined}>
      {ICONS[progress]}
      <span className="queue-name" title={file.name}>
        {file.name}
      </span>
      <span className="quiet queue-remark">
        {[LABELS[progress], draft === null ? '' : 'có bản nháp', remark]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {isOpen ? (
        <span className="queue-acts">
          <Button
            size="small"
            disabledFocusable={isRunning}
            aria-label={`${act} ${file.name}`}
            onClick={() => void takeQueuedFile(id)}
          >
            {act}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isRunning}
            aria-label={`Bỏ ${file.name} khỏi hàng chờ`}
            onClick={() => dropFile(id)}
          >
            Bỏ
          </Button>
        </span>
      ) : null}
    </li>
  );
}

/** Where the operator is among files chosen together, and what came of each. */
export function FileQueuePanel({ isOpen }: { isOpen: boolean }) {
  const files = useFileQueue((state) => state.files);
  if (files.length < 2) return null;
  const present = files.findIndex(({ progress }) => progress === 'present');
  const count = (wanted: FileProgress) =>
    files.filter(({ progress }) => progress === wanted).length;
  const total = formatNumber(files.length);
  const place = present < 0 ? `${total} tệp` : `Tệp ${formatNumber(present + 1)}/${total}`;
  const parts = [
    `${formatNumber(count('done'))} đã xong`,
    `${formatNumber(count('waiting'))} chờ`,
    count('unreadable') > 0 ? `${formatNumber(count('unreadable'))} không đọc được` : '',
  ].filter(Boolean);
  return (
    <details className="file-queue" open={isOpen}>
      <summary>
        <strong>{place}</strong>
        <span className="quiet">{parts.join(', ')}</span>
      </summary>
      <p className="quiet">
        Các tệp được nhập lần lượt theo thứ tự này: ai đứng trước, ở tệp trước, được chọn tên trước
        (Điều 4 khoản 2); người có ở nhiều tệp chỉ được cấp một hộp thư.
      </p>
      <ol>
        {files.map((entry) => (
          <QueuedLine key={entry.id} entry={entry} />
        ))}
      </ol>
    </details>
  );
}
