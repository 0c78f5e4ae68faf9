import type { ReorganisationId, UnitId } from '../../../../shared/domain/ids.ts';
import type { Act } from '../act.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';
import type { UnitKey } from './unit-sketch.ts';

/** A reorganisation being written. */
export interface Writing {
  act: Act;
  id: ReorganisationId;
  on: string;
  cause: Cause;
  keepOldUntil: string | null | 'none';
  /** The unit of a key, once every unit there will be is there. */
  idOf: (key: UnitKey) => UnitId;
}
