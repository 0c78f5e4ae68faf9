import type { RequestState } from '../../../shared/domain/request.ts';
import type { Dossier } from './dossier-types.ts';

/** What a step still lacks, each with the article that asks for it. */
export function MissingList({
  request,
  to,
  without = [],
}: {
  request: Dossier;
  to: RequestState;
  /** Rules whose lack the form itself is about to fill. */
  without?: readonly string[];
}) {
  const missing = (request.next.find((step) => step.to === to)?.missing ?? []).filter(
    ({ rule }) => !without.includes(rule),
  );
  if (missing.length === 0) return null;
  return (
    <ul className="missing-list">
      {missing.map(({ rule, message, source }) => (
        <li key={rule}>
          {message} <span className="quiet">({source})</span>
        </li>
      ))}
    </ul>
  );
}
