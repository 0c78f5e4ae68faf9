import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { handoverDueOn } from '../../../shared/rules/handover.ts';
import {
  type ReportOf,
  type ReportStanding,
  reportDeadline,
  reportStanding,
} from '../../../shared/rules/report-deadlines.ts';
import { requestDueOn } from '../../../shared/rules/request-states.ts';
import { formatDay } from '../../i18n/format.ts';
import { DayField } from '../../ui/day-field.tsx';
import { todayHere, useRules } from './use-rules.ts';

const REPORTS: readonly { of: ReportOf; label: string }[] = [
  { of: 'unit', label: 'Báo cáo của cơ quan, đơn vị gửi Sở' },
  { of: 'office', label: 'Báo cáo của Sở gửi Ủy ban nhân dân tỉnh' },
];
const STANDINGS: Record<ReportStanding, string> = {
  waiting: 'Chưa đến lúc nhắc.',
  'due-soon': 'Đang trong thời gian nhắc.',
  late: 'Đã quá hạn.',
  sent: 'Đã gửi.',
  'sent-late': 'Đã gửi trễ.',
};
const YEARS_AHEAD = 3;

/** Deadlines of reports, of answers and of handovers. */
export function DeadlinesLookup() {
  const today = todayHere();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [changedOn, setChangedOn] = useState<string | null>(null);
  const { profile, settings, calendar } = useRules(`${year}-12-31`);
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => thisYear - 1 + index);
  return (
    <>
      <section className="proposal" aria-labelledby="deadlines-reports">
        <h2 id="deadlines-reports">Báo cáo hằng năm</h2>
        <div className="field-row">
          <Field label="Năm">
            <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
              {years.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
        </div>
        <dl className="rule-facts">
          {REPORTS.map(({ of, label }) => {
            const deadline = reportDeadline(of, year, profile, calendar);
            const standing = reportStanding(deadline, null, today, settings.report.remindDays);
            return [
              <dt key={`${of} label`}>{label}</dt>,
              <dd key={of}>
                <strong>Chậm nhất {formatDay(deadline.lastOn)}.</strong> {deadline.note}{' '}
                {STANDINGS[standing]} <span className="quiet">{deadline.source}</span>
              </dd>,
            ];
          })}
        </dl>
      </section>
      <section className="proposal" aria-labelledby="deadlines-others">
        <h2 id="deadlines-others">Phúc đáp và bàn giao</h2>
        <div className="field-row">
          <DayField label="Ngày tiếp nhận đề nghị" value={receivedOn} onChange={setReceivedOn} />
          <DayField
            label="Ngày Thủ trưởng thay đổi công tác"
            value={changedOn}
            onChange={setChangedOn}
          />
        </div>
        <dl className="rule-facts" aria-live="polite">
          <dt>Phúc đáp đề nghị</dt>
          <dd>
            {receivedOn === null ? null : (
              <strong>
                Chậm nhất {formatDay(requestDueOn(receivedOn, settings.request, calendar))}.{' '}
              </strong>
            )}
            {settings.request.answerWorkingDays} ngày làm việc{' '}
            <span className="quiet">Ngoài Quy chế: Điều 5 khoản 2 không ấn định thời hạn</span>
          </dd>
          <dt>Bàn giao hộp thư cơ quan</dt>
          <dd>
            {changedOn === null ? null : (
              <strong>
                Chậm nhất {formatDay(handoverDueOn(changedOn, settings.custody, calendar))}.{' '}
              </strong>
            )}
            {settings.custody.handoverWorkingDays} ngày làm việc{' '}
            <span className="quiet">Ngoài Quy chế: Điều 9 khoản 2 không ấn định thời hạn</span>
          </dd>
        </dl>
      </section>
    </>
  );
}
