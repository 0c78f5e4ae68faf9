import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { BulkChangeId } from '../../../../shared/domain/ids.ts';
import { api } from '../../../api/client.ts';
import { formatInstant, formatNumber } from '../../../i18n/format.ts';

interface RecentChangesProps {
  isBusy: boolean;
  onUndo: (id: BulkChangeId) => void;
}

/** The last changes of many mailboxes; each can be taken back as long as nothing followed. */
export function RecentChanges({ isBusy, onUndo }: RecentChangesProps) {
  const { data } = useQuery(api.directory.bulkChanges.queryOptions({ input: {} }));
  if (!data || data.changes.length === 0) return null;
  return (
    <section aria-label="Những lần sửa nhiều hộp thư gần đây">
      <h3>Gần đây</h3>
      <ul className="plain-list">
        {data.changes.map(({ id, at, operator, changed, undoneAt, isUndoable }) => (
          <li key={id} className="row-of-buttons">
            <span>
              {formatInstant(at)}: {operator} sửa {formatNumber(changed)} hộp thư
            </span>
            {isUndoable ? (
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={`Hoàn tác lần sửa ${formatNumber(changed)} hộp thư lúc ${formatInstant(at)}`}
                onClick={() => onUndo(id as BulkChangeId)}
              >
                Hoàn tác
              </Button>
            ) : (
              <span className="quiet">
                {undoneAt ? 'đã hoàn tác' : 'không hoàn tác được nữa: đã có việc khác xảy ra'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
