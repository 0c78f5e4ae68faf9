import { handoverDueOn } from '../../../../shared/rules/handover.ts';
import { workingCalendar } from '../../../../shared/rules/working-calendar.ts';
import type { ReadDb } from '../../db/database.ts';
import { type DepartedHolder, listDepartedHolders } from '../../repositories/custody-terms.ts';
import { getSettings } from '../settings.ts';

/**
 * Who still holds agency mailboxes although they moved to another house, or their own account was taken back, with the
 * day by which they are to hand over.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2
 */
export function departedHolders(
  db: ReadDb,
  today: string,
): (DepartedHolder & { dueOn: string | null; isLate: boolean })[] {
  const { custody, calendar } = getSettings(db);
  const working = workingCalendar(calendar);
  return listDepartedHolders(db, today).map((holder) => {
    const dueOn = holder.goneOn && handoverDueOn(holder.goneOn, custody, working);
    return { ...holder, dueOn, isLate: dueOn !== null && dueOn < today };
  });
}
