import { Button } from '@fluentui/react-components';
import {
  type AskedNumber,
  askedOf,
  lowerFirst,
  nameOfRow,
} from '../../../shared/report/asked-number.ts';
import {
  formatReportValue,
  isNumberColumn,
  kindOfCell,
  type ReportColumn,
  type ReportRow,
  type ReportTable as Table,
} from '../../../shared/report/table.ts';

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
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    className={isNumberColumn(column) ? 'number' : undefined}
                  >
                    {column.header}
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

interface TableLineProps extends ReportTableProps {
  row: ReportRow;
  columns: readonly ReportColumn[];
}

function TableLine({ row, columns, table, onAsk }: TableLineProps) {
  return (
    <tr>
      {columns.map((column) => {
        const { key, header } = column;
        const value = row.cells[key];
        const shown = value === undefined ? '' : formatReportValue(value, kindOfCell(row, column));
        const asked = onAsk ? askedOf(table, row, column) : null;
        return (
          <td key={key} className={isNumberColumn(column) ? 'number' : undefined}>
            {asked ? (
              <Button
                appearance="transparent"
                size="small"
                className="cell-link"
                aria-label={`${shown}: xem ${lowerFirst(header)} của ${nameOfRow(row) || 'toàn tỉnh'}`}
                onClick={() => onAsk?.(asked)}
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
