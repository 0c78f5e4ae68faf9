import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { explainError } from '../../i18n/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReadingDialog } from '../../ui/reading-dialog.tsx';

interface RowsBehindProps {
  title: string;
  /** Why they cannot be shown. */
  error: unknown;
  /** How many rows there are, and of what; null until they are read. */
  summary: ReactNode;
  columns: readonly string[];
  /** The column that holds numbers. */
  numberColumn?: string;
  onClose: () => void;
  /** The rows of the table. */
  children: ReactNode;
  /** What stands below the table. */
  more?: ReactNode;
}

/** The dialog that shows what stands behind one number of a report. */
export function RowsBehind(props: RowsBehindProps) {
  const { title, error, summary, columns, numberColumn, onClose, children, more } = props;
  return (
    <ReadingDialog title={title} isWide onClose={onClose}>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {summary === null && !error ? <Spinner label="Đang tìm…" /> : null}
      {summary === null ? null : (
        <>
          <p className="quiet" role="status">
            {summary}
          </p>
          <table className="plain-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={column === numberColumn ? 'number' : undefined}
                  >
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
          {more}
        </>
      )}
    </ReadingDialog>
  );
}
