import { Button } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { actionLabel, entityLabel, fieldLabel, valueLabel } from '../../i18n/audit-labels.ts';
import { formatInstant } from '../../i18n/format.ts';
import { recordedChanges } from './recorded-values.ts';

interface EventRowProps {
  seq: number;
  at: string;
  operator: string;
  action: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  isErased: boolean;
}

/** One event; it unfolds to what was recorded before and after. */
export function EventRow({
  seq,
  at,
  operator,
  action,
  entity,
  entityId,
  before,
  after,
  isErased,
}: EventRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const changes = recordedChanges(before, after);
  const label = actionLabel(action);
  const show = (path: string, value: string | null) =>
    value === null ? '—' : valueLabel(path, value);
  return (
    <>
      <tr>
        <td className="number">{seq}</td>
        <td>{formatInstant(at)}</td>
        <td>{operator || '—'}</td>
        <td>{label}</td>
        <td>{entityLabel(entity, entityId)}</td>
        <td>
          {changes.length > 0 ? (
            <Button
              appearance="subtle"
              size="small"
              icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
              aria-expanded={isOpen}
              aria-label={`Chi tiết sự kiện ${seq}: ${label}`}
              onClick={() => setIsOpen(!isOpen)}
            >
              Chi tiết
            </Button>
          ) : null}
          {isErased ? <span className="quiet">Đã xóa theo luật</span> : null}
        </td>
      </tr>
      {isOpen ? (
        <tr className="event-details">
          <td colSpan={6}>
            <table className="plain-table" aria-label={`Nội dung ghi lại của sự kiện ${seq}`}>
              <thead>
                <tr>
                  <th scope="col">Mục</th>
                  <th scope="col">Trước</th>
                  <th scope="col">Sau</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ path, before: was, after: is }) => (
                  <tr key={path}>
                    <th scope="row">{fieldLabel(path)}</th>
                    <td>{show(path, was)}</td>
                    <td className={was === is ? undefined : 'changed'}>{show(path, is)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </td>
        </tr>
      ) : null}
    </>
  );
}
