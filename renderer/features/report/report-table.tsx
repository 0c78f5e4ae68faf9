import { Button } from '@fluentui/react-components';
import type { LogBookId } from '../../../shared/domain/logbook/log-book.ts';
import type { ReportMeasure } from '../../../shared/report/measures.ts';
import {
  formatReportValue,
  kindOfCell,
  type ReportColumn,
  type ReportRow,
  type ReportTable as Table,
} from '../../../shared/report/table.ts';

/** A number a person wants to see behind: mailboxes, or entries of a register of the centre. */
export type AskedNumber = { title: string; isOfYearBefore: boolean } & (
  | {
      measure: ReportMeasure;
      unitId: number | null;
      category: ReportRow['category'] | null;
      action: ReportRow['action'] | null;
    }
  | { book: LogBookId; bookKind: string | null }
);

interface ReportTableProps {
  table: Table;
  /** Without it numbers are only read. */
  onAsk?: (asked: AskedNumber) => void;
}

/** A table of the report as it will be printed; numbers open the rows behind them. */
export function ReportTable({ table, onAsk }: ReportTableProps) {
  const { label, title, columns, rows, total, notes } = table;
  return (
    <section className="report-table" aria-label={`${label}. ${title}`}>
      <h2>
        {label}. {title}
      </h2>
      {rows.length === 0 ? (
        <p className="quiet">Không có trong kỳ.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="report-table-scroll" aria-label={`${label}, các dòng`} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                {columns.map(({ key, header, kind }) => (
                  <th key={key} scope="col" className={isNumeric(kind) ? 'number' : undefined}>
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and do not move
                <TableLine key={index} row={row} columns={columns} table={table} onAsk={onAsk} />
              ))}
            </tbody>
            {total ? (
              <tfoot>
                <TableLine row={total} columns={columns} table={table} onAsk={onAsk} />
              </tfoot>
            ) : null}
          </table>
        </section>
      )}
      {rows.length > 0
        ? notes.map((note) => (
            <p key={note} className="quiet">
              {note}
            </p>
          ))
        : null}
    </section>
  );
}

const isNumeric = (kind: ReportColumn['kind']) => kind === 'integer' || kind === 'percent';

/** What stands behind a number; null when it is made of others. */
function askedOf(table: Table, row: ReportRow, column: ReportColumn): AskedNumber | null {
  const { header, isDerived, isOfYearBefore = false, book } = column;
  const of = String(row.cells.label ?? row.cells.document ?? row.cells.kind ?? '');
  const title = `${table.label}: ${of}${of ? ', ' : ''}${header.toLowerCase()}`;
  if (book) return { title, isOfYearBefore, book, bookKind: row.bookKind ?? null };
  const measure = column.measure ?? (isDerived ? undefined : row.measure);
  if (!measure || !isNumeric(column.kind)) return null;
  return {
    title,
    isOfYearBefore,
    measure,
    unitId: row.unitId ?? null,
    category: row.category ?? null,
    action: row.action ?? null,
  };
}

interface TableLineProps extends ReportTableProps {
  row: ReportRow;
  columns: readonly ReportColumn[];
}

function TableLine({ row, columns, table, onAsk }: TableLineProps) {
  return (
    <tr>
      {columns.map((column) => {
        const { key, kind, header } = column;
        const value = row.cells[key];
        const shown = value === undefined ? '' : formatReportValue(value, kindOfCell(row, column));
        const asked = typeof value === 'number' && value !== 0 ? askedOf(table, row, column) : null;
        const canAsk = onAsk && asked;
        return (
          <td key={key} className={isNumeric(kind) ? 'number' : undefined}>
            {canAsk ? (
              <Button
                appearance="transparent"
                size="small"
                className="cell-link"
                aria-label={`${shown}: xem ${header.toLowerCase()} của ${row.cells.label ?? row.cells.document ?? row.cells.kind ?? row.cells.title ?? 'toàn tỉnh'}`}
                onClick={() => onAsk(asked)}
              >
                {shown}
              </Button>
            ) : (
              shown
            )}
          </td>
        );
      })}
    </tr>
  );
}
