import { Link } from 'wouter';
import { ADDRESS_HISTORY } from '../../../i18n/address-history.ts';
import { formatDay } from '../../../i18n/format.ts';

interface Held {
  address: string;
  role: 'mailbox' | 'alias' | 'unit';
  heldFrom: string;
  heldTo: string | null;
  restUntil: string | null;
  until: string | null;
}

/** Aliases that lead here, and addresses this mailbox no longer has. */
export function Addresses({ addresses }: { addresses: readonly Held[] }) {
  const aliases = addresses.filter(({ role, heldTo }) => role === 'alias' && heldTo === null);
  const former = addresses.filter(({ heldTo }) => heldTo !== null);
  if (aliases.length + former.length === 0) return null;
  return (
    <>
      <h3>Bí danh và địa chỉ cũ</h3>
      <ul className="plain-list" aria-label="Bí danh và địa chỉ cũ">
        {aliases.map(({ address, heldFrom, until }) => (
          <li key={`${address} ${heldFrom}`}>
            <HistoryLink address={address} />{' '}
            <span className="quiet">
              bí danh từ {formatDay(heldFrom)}
              {until ? `, định kết thúc ${formatDay(until)}` : ''}
            </span>
          </li>
        ))}
        {former.map(({ address, heldFrom, heldTo, restUntil }) => (
          <li key={`${address} ${heldFrom} ${heldTo}`}>
            <HistoryLink address={address} />{' '}
            <span className="quiet">
              từ {formatDay(heldFrom)} đến {heldTo ? formatDay(heldTo) : ''}
              {restUntil ? `, dùng lại được từ ${formatDay(restUntil)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The address as the way to everybody who ever held it. */
function HistoryLink({ address }: { address: string }) {
  const [localPart = ''] = address.split('@');
  return (
    <Link
      href={ADDRESS_HISTORY.hrefOf(localPart)}
      className="address"
      title={ADDRESS_HISTORY.label}
      aria-label={`${ADDRESS_HISTORY.label} ${address}`}
    >
      {address}
    </Link>
  );
}
