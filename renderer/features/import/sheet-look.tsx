import type { Sheet } from './import-state.ts';

/** The letter Excel shows over a column. */
function letterOf(column: number): string {
  const above = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return above === 0 ? last : letterOf(above - 1) + last;
}

type Look = Sheet['look'];

/** Cells covered by a merged one, and how far the merged ones reach. */
function mergedPlaces({ merges, rows }: Look) {
  const spans = new Map<string, { rowSpan: number; colSpan: number }>();
  const covered = new Set<string>();
  const columns = rows[0]?.length ?? 0;
  for (const { top, left, bottom, right } of merges) {
    const lastRow = Math.min(bottom, rows.length - 1);
    const lastColumn = Math.min(right, columns - 1);
    spans.set(`${top} ${left}`, { rowSpan: lastRow - top + 1, colSpan: lastColumn - left + 1 });
    for (let row = top; row <= lastRow; row++) {
      for (let column = left; column <= lastColumn; column++) covered.add(`${row} ${column}`);
    }
    covered.delete(`${top} ${left}`);
  }
  return { spans, covered };
}

interface SheetLookProps {
  sheet: Sheet;
  isBusy: boolean;
  /** The operator says that the header ends in this row, 1-based. */
  onHeaderRow: (row: number) => void;
}

/** The top of the sheet as it looks, with its header marked; a click on a row's number moves the header there. */
export function SheetLook({ sheet: { look, name }, isBusy, onHeaderRow }: SheetLookProps) {
  const { spans, covered } = mergedPlaces(look);
  const { headerTop, headerBottom, rows } = look;
  const isHeader = (row: number) =>
    headerTop !== null && headerBottom !== null && row >= headerTop && row <= headerBottom;
  const hiddenColumns = new Set(look.hiddenColumns);
  const hiddenRows = new Set(look.hiddenRows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll sheet-look" aria-label={`Trang tính ${name}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {rows[0]?.map((_, column) => (
              <th
                key={letterOf(column)}
                scope="col"
                className={hiddenColumns.has(column) ? 'hidden-part' : undefined}
              >
                {letterOf(column)}
                {hiddenColumns.has(column) ? ' (ẩn)' : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => {
            const row = index + 1;
            const className = [
              isHeader(row) ? 'header-of-list' : '',
              hiddenRows.has(index) ? 'hidden-part' : '',
            ].join(' ');
            return (
              <tr key={row} className={className}>
                <th scope="row">
                  <button
                    type="button"
                    disabled={isBusy}
                    title="Đặt dòng này làm dòng tiêu đề"
                    aria-label={`Dòng ${row}${isHeader(row) ? ', dòng tiêu đề' : ''}${hiddenRows.has(index) ? ', đang ẩn' : ''}: đặt làm dòng tiêu đề`}
                    onClick={() => onHeaderRow(row)}
                  >
                    {row}
                  </button>
                </th>
                {cells.map((text, column) =>
                  covered.has(`${index} ${column}`) ? null : (
                    <td
                      key={letterOf(column)}
                      {...spans.get(`${index} ${column}`)}
                      className={hiddenColumns.has(column) ? 'hidden-part' : undefined}
                    >
                      {text}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
