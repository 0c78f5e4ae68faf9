import { findUnits } from '../services/find-units.ts';
import { os, query } from './procedure.ts';

/** Agencies and units. */
export const unit = os.unit.router({
  list: os.unit.list.handler(
    query(({ db, input }) => ({ units: findUnits(db, input.text ?? '') })),
  ),
});
