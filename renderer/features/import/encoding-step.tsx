import { Button, Select } from '@fluentui/react-components';
import { LIST_ENCODINGS, type ListEncoding } from '../../../shared/domain/import.ts';
import { decodeText } from '../../../shared/text/legacy/decode-text.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ENCODING_LABELS } from '../../i18n/import-labels.ts';
import { Notice } from '../../ui/notice.tsx';
import {
  chooseEncoding,
  chosenSheet,
  encodedColumns,
  encodingOf,
  type Sheet,
  type SheetColumn,
  useImport,
} from './import-state.ts';
import { goBack, goOn, useImportJob } from './import-work.ts';

const BASIS: Record<NonNullable<SheetColumn['encodingBasis']>, string> = {
  font: 'nhận theo phông chữ của ô',
  text: 'nhận theo các chữ trong cột',
  chosen: 'bạn đã chọn',
};

function CellTable({
  caption,
  cells,
  headers,
}: {
  caption: string;
  cells: readonly { row: number; before: string; after: string }[];
  headers: readonly [string, string];
}) {
  return (
    <table className="plain-table before-after">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Dòng</th>
          <th scope="col">{headers[0]}</th>
          <th scope="col">{headers[1]}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ row, before, after }) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td>{before}</td>
            <td>
              <strong>{after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EncodedColumn({ sheet, column }: { sheet: Sheet; column: SheetColumn }) {
  const encodings = useImport((state) => state.encodings);
  const { encoding, isChosen } = encodingOf({ encodings }, sheet, column);
  const basis = isChosen ? 'chosen' : column.encodingBasis;
  const shown = isChosen
    ? column.decoded.map((cell) => ({ ...cell, after: decodeText(cell.before, encoding) }))
    : column.decoded;
  return (
    <section className="encoded-column" aria-label={`Cột ${column.column}`}>
      <div className="field-row">
        <h2>{`Cột ${column.column}${column.header ? `: ${column.header}` : ''}`}</h2>
        <Select
          aria-label={`Bảng mã của cột ${column.column}`}
          value={encoding}
          onChange={(_, { value }) => chooseEncoding(sheet, column, value as ListEncoding)}
        >
          {LIST_ENCODINGS.map((each) => (
            <option key={each} value={each}>
              {ENCODING_LABELS[each]}
            </option>
          ))}
        </Select>
        {basis === null ? null : <span className="quiet">{BASIS[basis]}</span>}
      </div>
      {shown.length > 0 ? (
        <CellTable
          caption="Trước và sau khi chuyển"
          headers={['Trong tệp', 'Đọc thành']}
          cells={shown}
        />
      ) : null}
      {column.doubts.length > 0 ? (
        <>
          <Notice
            tone="warning"
            title={`${formatNumber(column.doubts.length)} ô không khớp bảng mã của cột.`}
            hint="Các ô này vẫn đọc theo cột; nếu cách đọc kia mới đúng thì sửa họ tên của dòng ở bước xem trước."
          />
          <CellTable
            caption="Những ô không khớp"
            headers={[`Đọc theo cột (${ENCODING_LABELS[encoding]})`, 'Cách đọc khác']}
            cells={column.doubts.map((cell) => ({
              ...cell,
              before: decodeText(cell.before, encoding),
            }))}
          />
        </>
      ) : null}
    </section>
  );
}

/** Step 4, only for lists typed in old fonts: every column before and after, side by side. */
export function EncodingStep() {
  const sheet = useImport(chosenSheet);
  const isRunning = useImportJob(({ isRunning: running }) => running);
  if (!sheet) return null;
  return (
    <>
      <div className="wizard-body">
        <Notice
          tone="info"
          title="Danh sách có chữ gõ bằng bảng mã cũ."
          hint="Ứng dụng đã chuyển sang Unicode (TCVN 6909:2001, Điều 6 khoản 3). Hãy xem qua rồi tiếp tục."
        />
        {encodedColumns(sheet).map((column) => (
          <EncodedColumn key={column.column} sheet={sheet} column={column} />
        ))}
      </div>
      <div className="wizard-actions">
        <Button onClick={goBack}>Quay lại</Button>
        <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void goOn()}>
          Tiếp tục
        </Button>
      </div>
    </>
  );
}
