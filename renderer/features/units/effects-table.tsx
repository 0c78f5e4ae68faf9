import type { PlannedUnitRow } from '../../../shared/api/contract/reorganise-plan.ts';
import { formatNumber } from '../../i18n/format.ts';

const ACTIONS: Record<PlannedUnitRow['action'], string> = {
  create: 'Thành lập',
  change: 'Thay đổi',
  close: 'Kết thúc',
};

const SHOWN = 400;

/** What becomes of units and their addresses, row by row. */
export function EffectsTable({ units }: { units: readonly PlannedUnitRow[] }) {
  return (
    <>
      <table className="effects">
        <caption className="visually-hidden">Thay đổi của từng đơn vị</caption>
        <thead>
          <tr>
            <th scope="col">Việc</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Tên tài khoản</th>
            <th scope="col">Căn cứ, lưu ý</th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, SHOWN).map((unit) => (
            <tr key={unit.key}>
              <td>{ACTIONS[unit.action]}</td>
              <td>
                <Change before={unit.before?.name} after={unit.after?.name} />
                {unit.parentBefore !== unit.parentAfter && unit.after ? (
                  <div className="quiet">
                    Thuộc: {unit.before ? `${unit.parentBefore || 'tỉnh'} → ` : ''}
                    {unit.parentAfter || 'tỉnh'}
                  </div>
                ) : null}
              </td>
              <td>
                <Change before={unit.before?.localPart} after={unit.after?.localPart} />
              </td>
              <td>
                {unit.problem ? <div className="effect-problem">{unit.problem}</div> : null}
                {unit.mailboxGoesTo && unit.mailboxId !== null
                  ? `Hộp thư và thư đến chuyển về ${unit.mailboxGoesTo}. `
                  : ''}
                {unit.after && unit.before?.localPart !== unit.after.localPart
                  ? unit.after.source
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {units.length > SHOWN ? (
        <p className="quiet">
          Còn {formatNumber(units.length - SHOWN)} đơn vị nữa; danh sách đầy đủ có trong tệp Excel
          sau khi thực hiện.
        </p>
      ) : null}
    </>
  );
}

function Change({ before, after }: { before: string | undefined; after: string | undefined }) {
  if (before === after) return <span>{before}</span>;
  return (
    <>
      {before ? <del>{before}</del> : null}
      {before && after ? ' → ' : null}
      {after ? <ins>{after}</ins> : null}
    </>
  );
}
