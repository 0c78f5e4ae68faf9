import { useState } from 'react';
import { addMonths } from '../../../shared/domain/calendar-day.ts';
import type { LastAccess } from '../../../shared/domain/lifecycle.ts';
import { explainTerms } from '../../../shared/rules/explain-terms.ts';
import { inactivityTerms } from '../../../shared/rules/inactivity-term.ts';
import { passedTerm } from '../../../shared/rules/lifecycle-stage.ts';
import { nonWorkingReason } from '../../../shared/rules/working-calendar.ts';
import { formatDay } from '../../i18n/format.ts';
import { DayField } from '../../ui/day-field.tsx';
import { todayHere, useRules } from './use-rules.ts';

const STAGES = {
  'in-use': 'Chưa đến hạn nào.',
  'lock-due': 'Đã hết hạn dùng để tạm khóa: thông báo tạm khóa được.',
  'delete-due': 'Đã hết hạn để xóa: nếu đã tạm khóa và thông báo thì xóa được.',
} as const;

/** When a mailbox that nobody uses may be locked and deleted. */
export function InactivityLookup() {
  const today = todayHere();
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [accessedOn, setAccessedOn] = useState<string | null>(null);
  const [unlockedOn, setUnlockedOn] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const { profile, settings, calendar } = useRules(on ?? today);
  const policy = { ...settings.lifecycle, profile, calendar };
  const lastAccess: LastAccess = accessedOn
    ? { state: 'date', on: accessedOn }
    : { state: 'never' };
  const facts = issuedOn === null ? null : { issuedOn, lastAccess, unlockedOn };
  const terms = facts && inactivityTerms(facts, policy);
  const moved = terms && {
    lock: movedFrom(terms.countedFrom, profile.inactivity.lockMonths),
    delete: movedFrom(terms.countedFrom, profile.inactivity.deleteMonths),
  };
  function movedFrom(countedFrom: string, months: number): string {
    const named = addMonths(countedFrom, months);
    const reason = nonWorkingReason(calendar, named);
    return reason === null
      ? ''
      : ` Ngày ${formatDay(named)} là ${reason} nên kéo sang ngày làm việc kế tiếp.`;
  }
  return (
    <>
      <div className="field-row">
        <DayField label="Ngày cấp" required value={issuedOn} onChange={setIssuedOn} />
        <DayField
          label="Lần truy cập cuối"
          hint="Để trống nếu chưa truy cập lần nào"
          value={accessedOn}
          onChange={setAccessedOn}
        />
        <DayField
          label="Ngày mở khóa gần nhất"
          hint="Nếu có"
          value={unlockedOn}
          onChange={setUnlockedOn}
        />
        <DayField label="Xét vào ngày" value={on} onChange={setOn} />
      </div>
      {facts && terms && moved ? (
        <div className="proposal" aria-live="polite">
          <p>
            <strong>
              {
                STAGES[
                  passedTerm(
                    { lockDueOn: terms.lock.dueOn, deleteDueOn: terms.delete.dueOn },
                    on ?? today,
                  )
                ]
              }
            </strong>
          </p>
          <dl className="rule-facts">
            <dt>Được tạm khóa từ</dt>
            <dd>
              <strong>{formatDay(terms.lock.dueOn)}</strong>
              {moved.lock}
            </dd>
            <dt>Được xóa từ</dt>
            <dd>
              <strong>{formatDay(terms.delete.dueOn)}</strong>
              {moved.delete}
            </dd>
            <dt>Cách tính</dt>
            <dd>{explainTerms(terms, facts, policy)}</dd>
            <dt>Căn cứ</dt>
            <dd>{terms.source}; Bộ luật Dân sự 2015, Điều 147, Điều 148</dd>
          </dl>
        </div>
      ) : (
        <p className="quiet">
          Ghi ngày cấp (và lần truy cập cuối) để biết khi nào được tạm khóa, khi nào được xóa theo
          Điều 5 khoản 3.
        </p>
      )}
    </>
  );
}
