import { actionLabel } from '../../i18n/audit-labels.ts';
import { formatInstant } from '../../i18n/format.ts';
import type { Dossier } from './dossier-types.ts';

/** What was done for a request, by whom and when. */
export function DossierHistory({ events }: Pick<Dossier, 'events'>) {
  return (
    <section aria-labelledby="dossier-history">
      <h2 id="dossier-history">Diễn biến</h2>
      <ol className="timeline">
        {events.map(({ at, operator, action }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <li key={`${at}:${index}`}>
            <strong>{actionLabel(action)}</strong>
            <span className="quiet">
              {formatInstant(at)} · {operator}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
