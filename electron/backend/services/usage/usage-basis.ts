import { daysBetween } from '../../../../shared/domain/calendar-day.ts';
import type { UsageSnapshotId } from '../../../../shared/domain/ids.ts';
import type { UsageVerdict } from '../../../../shared/domain/usage.ts';
import type { ReadDb } from '../../db/database.ts';
import { findNewestAccessSnapshot } from '../../repositories/usage-snapshots.ts';
import { getSettings } from '../settings.ts';

/** The newest figures of access, and whether conclusions may be drawn from them. */
export interface UsageBasis {
  verdict: UsageVerdict;
  snapshotId: UsageSnapshotId | null;
  snapshotOn: string | null;
  /** Days since the snapshot. */
  ageDays: number | null;
  /** The oldest that is still good enough. */
  maxAgeDays: number;
}

/**
 * Finds the figures that locking and deleting are judged by on a day; nothing may be concluded unless the verdict is
 * `usable`: an old snapshot does not know who came back since, and one in which nearly nobody ever signed in is false.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export function usageBasis(db: ReadDb, today: string): UsageBasis {
  const { maxSnapshotAgeDays: maxAgeDays } = getSettings(db).lifecycle;
  const newest = findNewestAccessSnapshot(db);
  if (!newest) {
    return { verdict: 'none', snapshotId: null, snapshotOn: null, ageDays: null, maxAgeDays };
  }
  const ageDays = daysBetween(newest.snapshotOn, today);
  const verdict = !newest.isPlausible
    ? 'implausible'
    : ageDays < 0 || ageDays > maxAgeDays
      ? 'stale'
      : 'usable';
  return { verdict, snapshotId: newest.id, snapshotOn: newest.snapshotOn, ageDays, maxAgeDays };
}
