import type { ReportFigures } from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import type { FiguresOrder } from './figures-order.ts';
import { proposalsOfUnits } from './reporting-figures.ts';

type RegisterFigures = Pick<
  ReportFigures,
  | 'incidents'
  | 'violations'
  | 'operations'
  | 'rewards'
  | 'inspections'
  | 'guidance'
  | 'training'
  | 'proposals'
>;

/** What the registers of the centre say of a period. */
export function registerFigures(db: ReadDb, { reportId }: FiguresOrder): RegisterFigures {
  return {
    incidents: [],
    violations: [],
    operations: [],
    rewards: [],
    inspections: [],
    guidance: [],
    training: [],
    proposals: proposalsOfUnits(db, reportId),
  };
}
