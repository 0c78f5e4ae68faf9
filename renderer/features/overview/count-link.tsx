import { formatNumber } from '../../i18n/format.ts';

interface CountLinkProps {
  label: string;
  count: number;
  /** A second line, when there is more to say. */
  note?: string;
  onOpen: () => void;
}

/** A number of the register that opens the list behind it. */
export function CountLink({ label, count, note, onOpen }: CountLinkProps) {
  return (
    <button type="button" className="count-link" onClick={onOpen}>
      <span className="count-number">{formatNumber(count)}</span>
      <span>{label}</span>
      {note ? <span className="quiet">{note}</span> : null}
    </button>
  );
}
