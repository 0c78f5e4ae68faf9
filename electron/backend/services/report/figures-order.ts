import type { UnitId } from '../../../../shared/domain/ids.ts';

/** A period from one day to another, both included. */
export interface ReportPeriod {
  from: string;
  to: string;
}

/** What is reported on. */
export interface FiguresOrder extends ReportPeriod {
  /** The year whose staff counts. */
  year: number;
  /** The reporting period whose returns of units count; null when there is none. */
  reportId: number | null;
  /** Only this unit with everything below it; the whole register without it. */
  unitId?: UnitId | null;
}
