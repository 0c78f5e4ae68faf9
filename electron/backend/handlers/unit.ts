import { findUnits } from '../services/find-units.ts';
import { proposeUnitAddress } from '../services/reorganise/propose-unit-address.ts';
import { changeUnit, closeUnit, planUnitChange } from '../services/unit-acts/change-unit.ts';
import { createUnit } from '../services/unit-acts/create-unit.ts';
import { getUnitDetails } from '../services/unit-details.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Agencies and units. */
export const unit = os.unit.router({
  list: os.unit.list.handler(
    query(({ db, input, branch }) => ({ units: findUnits(db, input.text ?? '', branch) })),
  ),
  get: os.unit.get.handler(query(({ db, input, today }) => getUnitDetails(db, input.id, today))),
  export: os.unit.export.handler(
    job(({ input, files, jobs, today, options }) => {
      const { format } = input;
      const name = `Danh-sach-don-vi_${today}.${format}`;
      const file = files.reserve(name);
      const order = { text: input.text ?? '', format, path: file.path, name };
      const running = jobs.run('unit.export', order, options);
      return mapResult(running, ({ rows }) => ({ fileId: file.id, name, rows }));
    }),
  ),
  proposeAddress: os.unit.proposeAddress.handler(
    query(({ db, input, today, branch }) =>
      proposeUnitAddress(db, { ...input, id: input.id ?? null }, today, branch),
    ),
  ),
  create: os.unit.create.handler(
    command(({ input, ...act }) => createUnit(act, input, input.cause)),
  ),
  previewChange: os.unit.previewChange.handler(
    query(({ db, input, today, branch }) => planUnitChange(db, input, today, { branch }).plan),
  ),
  change: os.unit.change.handler(
    command(({ input, ...act }) => ({
      id: input.id,
      hasChanged: changeUnit(act, input, input.cause),
    })),
  ),
  close: os.unit.close.handler(
    command(({ input, ...act }) => {
      const hasChanged = closeUnit(act, input.id, input.cause);
      if (!hasChanged)
        act.record({ action: 'unit.close', entity: 'unit', entityId: String(input.id) });
      return { id: input.id, hasChanged };
    }),
  ),
});
