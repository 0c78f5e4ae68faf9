import {
  Button,
  Field,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarChange } from '../../../../shared/domain/settings/calendar.ts';
import {
  LAST_ANNOUNCED_YEAR,
  LAST_KNOWN_YEAR,
} from '../../../../shared/rules/profiles/public-holidays.ts';
import { useSaveSettings, useSettings } from '../../../api/use-settings.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatDay } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { calendarYear } from './calendar-year.ts';
import { NewDayForm } from './new-day-form.tsx';

const FIRST_YEAR = 2017;

/** The days off of a year as they are built in, with what the office has entered over them. */
export function CalendarSection() {
  const { data } = useSettings();
  const save = useSaveSettings();
  const [year, setYear] = useState(new Date().getFullYear());
  const changes = data?.settings.calendar.changes ?? [];
  const write = (next: readonly CalendarChange[]) =>
    save.mutate({ calendar: { changes: [...next].sort((a, b) => (a.on < b.on ? -1 : 1)) } });
  const without = (on: string) => changes.filter((change) => change.on !== on);
  const years = Array.from({ length: LAST_KNOWN_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  return (
    <div className="settings-form">
      {save.error ? <Notice tone="error" {...explainError(save.error)} /> : null}
      <Field label="Năm" className="setting-number">
        <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      {year > LAST_ANNOUNCED_YEAR ? (
        <p className="quiet">
          Lịch năm {year} là dự kiến theo Bộ luật Lao động và âm lịch; khi có thông báo chính thức,
          hãy sửa lại cho đúng.
        </p>
      ) : null}
      <Table
        aria-label={`Ngày nghỉ và ngày làm bù năm ${year}`}
        size="small"
        className="settings-table"
      >
        <TableHeader>
          <TableRow>
            <TableHeaderCell>Ngày</TableHeaderCell>
            <TableHeaderCell>Tên</TableHeaderCell>
            <TableHeaderCell>Là</TableHeaderCell>
            <TableHeaderCell>Nguồn</TableHeaderCell>
            <TableHeaderCell>
              <span className="visually-hidden">Việc</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {calendarYear(year, changes).map(({ on, isWorking, name, isOwn }) => (
            <TableRow key={on}>
              <TableCell>{formatDay(on)}</TableCell>
              <TableCell>{name}</TableCell>
              <TableCell>{isWorking ? 'Ngày làm việc' : 'Ngày nghỉ'}</TableCell>
              <TableCell>{isOwn ? 'Đơn vị nhập' : 'Có sẵn'}</TableCell>
              <TableCell>
                {isOwn ? (
                  <Button
                    size="small"
                    aria-label={`Xóa ngày ${formatDay(on)} đã nhập`}
                    onClick={() => write(without(on))}
                  >
                    Xóa
                  </Button>
                ) : (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={`${isWorking ? 'Đổi thành nghỉ' : 'Đổi thành làm việc'}: ngày ${formatDay(on)}`}
                    onClick={() =>
                      write([
                        ...without(on),
                        { on, isWorking: !isWorking, name: isWorking ? 'Nghỉ' : 'Làm việc' },
                      ])
                    }
                  >
                    {isWorking ? 'Đổi thành nghỉ' : 'Đổi thành làm việc'}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <NewDayForm onAdd={(change) => write([...without(change.on), change])} />
    </div>
  );
}
