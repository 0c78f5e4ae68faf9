import { Select } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  History20Regular,
  Lightbulb20Regular,
  QuestionCircle20Regular,
  SubtractCircle20Regular,
} from '@fluentui/react-icons';
import { LIST_FIELDS, type ListField } from '../../../shared/domain/import.ts';
import { LIST_FIELD_LABELS } from '../../i18n/labels.ts';
import { Mark } from '../../ui/mark.tsx';
import { chooseField, fieldOf, type Sheet, type SheetColumn, useImport } from './import-state.ts';

interface FieldMarkProps {
  column: SheetColumn;
  field: ListField | null;
  isGuess: boolean;
}

/** How it is known what a column holds, and how surely. */
function FieldMark({ column, field, isGuess }: FieldMarkProps) {
  if (!isGuess) {
    return (
      <Mark tone="good" icon={CheckmarkCircle20Regular}>
        Bạn đã chọn
      </Mark>
    );
  }
  if (column.isRemembered) {
    return (
      <Mark tone="good" icon={History20Regular}>
        Nhớ từ lần trước
      </Mark>
    );
  }
  if (field === null) {
    return (
      <Mark tone="quiet" icon={SubtractCircle20Regular}>
        Không nhập
      </Mark>
    );
  }
  return column.confidence === 'guess' ? (
    <Mark tone="caution" icon={QuestionCircle20Regular}>
      Đoán theo giá trị, nên kiểm tra
    </Mark>
  ) : (
    <Mark tone="accent" icon={Lightbulb20Regular}>
      {column.confidence === 'sure' ? 'Tự nhận, chắc chắn' : 'Tự nhận, khá chắc'}
    </Mark>
  );
}

function ColumnRow({ sheet, column }: { sheet: Sheet; column: SheetColumn }) {
  const fields = useImport((state) => state.fields);
  const { field, isGuess } = fieldOf({ fields }, sheet, column);
  return (
    <tr>
      <th scope="row">{column.column}</th>
      <td>{column.header || <span className="quiet">(không có tiêu đề)</span>}</td>
      <td className="samples">{column.samples.slice(0, 3).join(' · ') || '—'}</td>
      <td>
        <Select
          aria-label={`Cột ${column.column} là`}
          value={field ?? ''}
          onChange={(_, { value }) => chooseField(sheet, column, (value as ListField) || null)}
        >
          <option value="">Không nhập cột này</option>
          {LIST_FIELDS.map((each) => (
            <option key={each} value={each}>
              {LIST_FIELD_LABELS[each]}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <FieldMark column={column} field={field} isGuess={isGuess} />
      </td>
    </tr>
  );
}

/** What each column of the list holds: guessed, and open to correction. */
export function ColumnsTable({ sheet }: { sheet: Sheet }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label="Các cột của danh sách" tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Cột</th>
            <th scope="col">Tiêu đề trong tệp</th>
            <th scope="col">Vài giá trị đầu</th>
            <th scope="col">Nhập vào</th>
            <th scope="col">Cách nhận</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((column) => (
            <ColumnRow key={column.column} sheet={sheet} column={column} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
