import type { OperatorId, SavedViewId } from '../../../../shared/domain/ids.ts';
import { deleteView, putView } from '../../repositories/saved-views.ts';
import type { Act } from '../act.ts';

/** Keeps a view under a name; one of the same name is replaced. */
export function saveView({ input, ...act }: Act & { input: { name: string; view: unknown } }): {
  id: SavedViewId;
} {
  const id = putView(act.db, act.actor.id as OperatorId, input.name, JSON.stringify(input.view));
  act.record({
    action: 'directory.save-view',
    entity: 'directory',
    entityId: '',
    after: { name: input.name },
  });
  return { id };
}

/** Lets go of a view of one's own. */
export function removeView({ input, ...act }: Act & { input: { id: SavedViewId } }): {
  removed: boolean;
} {
  const name = deleteView(act.db, act.actor.id as OperatorId, input.id);
  act.record({
    action: 'directory.remove-view',
    entity: 'directory',
    entityId: '',
    before: { name: name ?? '' },
  });
  return { removed: name !== null };
}
