import { useUnits } from '../../../api/use-units.ts';
import { formatDay, formatInstant } from '../../../i18n/format.ts';
import { changeWords, eventLabel } from './event-words.ts';

/** One thing that happened to a mailbox. */
export interface TimelineEvent {
  id: number;
  kind: string;
  on: string;
  at: string;
  operator: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string;
  document: string;
}

/** Everything that happened to a mailbox, the last first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const { data: units } = useUnits();
  const unitName = (id: number) => units?.find((unit) => unit.id === id)?.name ?? `đơn vị số ${id}`;
  return (
    <ol className="timeline" aria-label="Diễn biến">
      {events
        .toReversed()
        .map(({ id, kind, on, at, operator, before, after, reason, document }) => (
          <li key={id}>
            <strong>{eventLabel(kind)}</strong>
            <span>{formatDay(on)}</span>
            {changeWords(before, after, unitName).map((line) => (
              <span key={line}>{line}</span>
            ))}
            {document ? <span>Theo {document}</span> : null}
            {reason ? <span>Lý do: {reason}</span> : null}
            <span className="quiet">
              Ghi lúc {formatInstant(at)}
              {operator ? ` · ${operator}` : ''}
            </span>
          </li>
        ))}
    </ol>
  );
}
