import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { LIST_FIELDS, type ListField } from '../../../shared/domain/import.ts';
import { formatNumber } from '../../i18n/format.ts';
import { LIST_FIELD_LABELS } from '../../i18n/labels.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ListSheet, SheetChoice } from './use-list-reading.ts';

interface ListColumnsChoiceProps {
  sheets: readonly ListSheet[];
  choice: SheetChoice;
  onChoice: (choice: SheetChoice) => void;
  onHeader: (row: number) => void;
}

/** Which sheet of a file is the list, where its titles stand, and what each column holds. */
export function ListColumnsChoice({ sheets, choice, onChoice, onHeader }: ListColumnsChoiceProps) {
  const sheet = sheets.find(({ name }) => name === choice.sheet);
  const [typedRow, setTypedRow] = useState(String(sheet?.headerRow ?? ''));
  if (!sheet) return null;
  const moveHeader = () => {
    const row = Number(typedRow);
    if (Number.isInteger(row) && row > 0 && row !== sheet.headerRow) onHeader(row);
  };
  const fieldOf = (column: string, guess: ListField | null) =>
    Object.hasOwn(choice.columns, column) ? (choice.columns[column] ?? null) : guess;
  const choose = (column: string, field: ListField | null) => {
    const columns = { ...choice.columns, [column]: field };
    // A field stands in one column: what another held is given up.
    for (const other of sheet.columns)
      if (other.column !== column && field && fieldOf(other.column, other.field) === field)
        columns[other.column] = null;
    onChoice({ ...choice, columns });
  };
  const hasNames = sheet.columns.some(({ column, field }) =>
    ['fullName', 'familyName'].includes(fieldOf(column, field) ?? ''),
  );
  return (
    <>
      <p className="quiet">
        Kiểm tra trang tính và các cột trước khi đọc. Cột “{LIST_FIELD_LABELS.requestKind}” cho biết
        dòng nào cấp mới, thay đổi, cấp lại mật khẩu, hủy bỏ; không có cột này thì mọi dòng là cấp
        mới, người đã có hộp thư thì được nhận ra.
      </p>
      {hasNames ? null : (
        <Notice
          tone="warning"
          title="Chưa rõ cột nào là họ và tên."
          hint="Chọn cột ấy ở bảng dưới, hoặc sửa số của dòng tiêu đề."
        />
      )}
      <div className="field-row">
        <Field label="Trang tính" className="field-wide">
          <Select
            value={sheet.name}
            onChange={(_, { value }) => {
              onChoice({ sheet: value, headerRow: null, columns: {} });
              setTypedRow(String(sheets.find(({ name }) => name === value)?.headerRow ?? ''));
            }}
          >
            {sheets.map(({ name, rowCount, hidden }) => (
              <option key={name} value={name}>
                {`${name} (${formatNumber(rowCount)} dòng${hidden ? ', đang ẩn' : ''})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Dòng tiêu đề">
          <Input
            inputMode="numeric"
            maxLength={6}
            value={typedRow}
            onChange={(_, { value }) => setTypedRow(value.replace(/\D/g, ''))}
            onBlur={moveHeader}
          />
        </Field>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label="Các cột của danh sách" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Cột</th>
              <th scope="col">Tiêu đề trong tệp</th>
              <th scope="col">Vài giá trị đầu</th>
              <th scope="col">Là</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map(({ column, header, samples, field, confidence }) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td>{header || <span className="quiet">(không có tiêu đề)</span>}</td>
                <td className="samples">{samples.slice(0, 3).join(' · ') || '—'}</td>
                <td>
                  <Select
                    aria-label={`Cột ${column} là`}
                    value={fieldOf(column, field) ?? ''}
                    onChange={(_, { value }) => choose(column, (value as ListField) || null)}
                  >
                    <option value="">Không dùng cột này</option>
                    {LIST_FIELDS.map((each) => (
                      <option key={each} value={each}>
                        {LIST_FIELD_LABELS[each]}
                      </option>
                    ))}
                  </Select>
                  {confidence === 'guess' && !Object.hasOwn(choice.columns, column) ? (
                    <span className="quiet"> đoán theo giá trị, nên kiểm tra</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
