import { Field, Select } from '@fluentui/react-components';
import {
  type DateOrder,
  type SizeUnit,
  TABLE_FORMATS,
  USAGE_FIELDS,
  USAGE_FORMATS,
  type UsageField,
  type UsageFormat,
} from '../../../shared/domain/usage.ts';
import { formatDay, formatNumber, formatSize } from '../../i18n/format.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FORMAT_LABELS, SERVER_STATUS_LABELS, USAGE_FIELD_LABELS } from './mail-server-labels.ts';
import { type Inspection, understandAs, useUsageImport } from './usage-import.ts';

/** How the file is understood: its format, its day, its columns, and what its first accounts then say. */
export function UnderstandStep() {
  const { file, inspection, format, snapshotOn, dateOrder, sizeUnit } = useUsageImport();
  if (!inspection) return null;
  const isTable = TABLE_FORMATS.has(inspection.format);
  return (
    <>
      <h2>{file?.name}</h2>
      <div className="field-row">
        <Field label="Dạng tệp" className="field-wide">
          <Select
            value={format ?? ''}
            onChange={(_, { value }) =>
              void understandAs({ format: (value as UsageFormat) || null })
            }
          >
            <option value="">{`Tự nhận: ${FORMAT_LABELS[inspection.format]}`}</option>
            {USAGE_FORMATS.map((each) => (
              <option key={each} value={each}>
                {FORMAT_LABELS[each]}
              </option>
            ))}
          </Select>
        </Field>
        <DayField
          label="Ngày chạy lệnh trên máy chủ"
          required
          value={snapshotOn}
          onChange={(day) => useUsageImport.setState({ snapshotOn: day })}
        />
        {isTable ? (
          <>
            <Field label="Cách viết ngày">
              <Select
                value={dateOrder ?? ''}
                onChange={(_, { value }) =>
                  void understandAs({ dateOrder: (value as DateOrder) || null })
                }
              >
                <option value="">Tự nhận</option>
                <option value="dmy">ngày/tháng/năm</option>
                <option value="mdy">tháng/ngày/năm</option>
              </Select>
            </Field>
            <Field label="Dung lượng tính bằng">
              <Select
                value={sizeUnit ?? ''}
                onChange={(_, { value }) =>
                  void understandAs({ sizeUnit: (value as SizeUnit) || null })
                }
              >
                <option value="">Tự nhận</option>
                <option value="B">byte</option>
                <option value="KB">KB</option>
                <option value="MB">MB</option>
              </Select>
            </Field>
          </>
        ) : null}
      </div>
      <Understood inspection={inspection} />
      {inspection.table ? <TableColumns table={inspection.table} /> : null}
      <Samples samples={inspection.samples} />
    </>
  );
}

function Understood({ inspection }: { inspection: Inspection }) {
  const { accountCount, unreadableCount, notes } = inspection;
  if (accountCount === 0) {
    return (
      <Notice
        tone="warning"
        title="Chưa đọc được tài khoản nào theo cách hiểu này."
        hint="Chọn dạng tệp khác, hoặc chọn cột chứa địa chỉ thư ở bảng dưới."
      />
    );
  }
  return (
    <Notice
      tone={unreadableCount > 0 ? 'warning' : 'info'}
      title={`${formatNumber(accountCount)} tài khoản${unreadableCount > 0 ? `, ${formatNumber(unreadableCount)} chỗ không đọc được` : ''}.`}
      hint={notes.join(' ')}
    />
  );
}

function TableColumns({ table }: { table: NonNullable<Inspection['table']> }) {
  const columns = useUsageImport((state) => state.columns);
  return (
    <div className="table-scroll">
      <table className="plain-table" aria-label="Các cột của bảng">
        <thead>
          <tr>
            <th scope="col">Cột</th>
            <th scope="col">Tiêu đề trong tệp</th>
            <th scope="col">Vài giá trị đầu</th>
            <th scope="col">Là</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ column, header, field, samples }) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td>{header || <span className="quiet">(không có tiêu đề)</span>}</td>
              <td className="samples">{samples.join(' · ') || '—'}</td>
              <td>
                <Select
                  aria-label={`Cột ${column} là`}
                  value={field ?? ''}
                  onChange={(_, { value }) =>
                    void understandAs({
                      columns: { ...columns, [column]: (value as UsageField) || null },
                    })
                  }
                >
                  <option value="">Không dùng</option>
                  {USAGE_FIELDS.map((each) => (
                    <option key={each} value={each}>
                      {USAGE_FIELD_LABELS[each]}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ACCESS_WORDS = { never: 'Chưa lần nào', unknown: 'Không có số liệu', date: '' };

function Samples({ samples }: { samples: Inspection['samples'] }) {
  if (samples.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label="Các tài khoản đầu tiên" tabIndex={0}>
      <table className="plain-table">
        <caption className="quiet">Các tài khoản đầu tiên, theo cách hiểu này</caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Địa chỉ</th>
            <th scope="col">Họ tên</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Truy cập cuối</th>
            <th scope="col">Đã dùng</th>
            <th scope="col">Hạn mức</th>
          </tr>
        </thead>
        <tbody>
          {samples.slice(0, 8).map((account) => (
            <tr key={account.line}>
              <td className="number">{account.line}</td>
              <td>{account.address}</td>
              <td>{account.name ?? '—'}</td>
              <td>{account.status ? SERVER_STATUS_LABELS[account.status] : '—'}</td>
              <td>
                {account.access.on
                  ? formatDay(account.access.on)
                  : ACCESS_WORDS[account.access.state]}
              </td>
              <td className="number">{size(account.usedBytes)}</td>
              <td className="number">
                {account.quotaBytes === 0 ? 'Không giới hạn' : size(account.quotaBytes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function size(bytes: number | null): string {
  return bytes === null ? '—' : formatSize(bytes);
}
