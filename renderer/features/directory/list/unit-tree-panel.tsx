import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import { useDirectoryFilter } from '../../../api/directory-filter.ts';
import { useUnits } from '../../../api/use-units.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { keyToMove, type TreeLine, treeLines } from './tree-lines.ts';

/** The units as a tree beside the list: choosing one shows its mailboxes and those of all units below it. */
export function UnitTreePanel({ onHide }: { onHide: () => void }) {
  const { filter, change } = useDirectoryFilter();
  const { data: units } = useUnits();
  const [open, setOpen] = useState<ReadonlySet<UnitId>>(new Set());
  const [active, setActive] = useState<UnitId | null>(filter.unitId);
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => treeLines(units ?? [], open), [units, open]);
  const activeId = lines.some(({ id }) => id === active) ? active : null;

  const toggle = (id: UnitId, isOpen: boolean) =>
    setOpen((present) => {
      const next = new Set(present);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  const choose = (id: UnitId | null) => {
    setActive(id);
    change({ unitId: id, withBranch: true });
  };
  const moveTo = (id: UnitId | null) => {
    setActive(id);
    list.current?.querySelector<HTMLElement>(`[data-unit="${id ?? 'all'}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = lines.findIndex(({ id }) => id === activeId);
    const move = keyToMove(event.key, lines, at);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.kind === 'focus') moveTo(move.id);
    else if (move.kind === 'choose') choose(activeId);
    else toggle(move.id, move.isOpen);
  };

  const item = (line: TreeLine | null) => {
    const id = line?.id ?? null;
    return (
      <div
        key={id ?? 'all'}
        role="treeitem"
        data-unit={id ?? 'all'}
        className="tree-item"
        style={{ paddingLeft: 6 + ((line?.level ?? 1) - 1) * 16 }}
        aria-level={line?.level ?? 1}
        aria-selected={filter.unitId === id}
        aria-expanded={line?.hasChildren ? line.isOpen : undefined}
        aria-setsize={line ? line.siblings : undefined}
        aria-posinset={line ? line.place : undefined}
        tabIndex={activeId === id ? 0 : -1}
        onClick={() => choose(id)}
        onKeyDown={() => undefined}
      >
        {line?.hasChildren ? (
          <span
            className="tree-twist"
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              toggle(line.id, !line.isOpen);
            }}
            onKeyDown={() => undefined}
          >
            {line.isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          </span>
        ) : (
          <span className="tree-twist" aria-hidden="true" />
        )}
        <span className="tree-name" title={line?.name}>
          {line?.name ?? 'Tất cả đơn vị'}
        </span>
        {line ? <span className="tree-count">{formatNumber(line.count)}</span> : null}
      </div>
    );
  };

  return (
    <section className="tree-panel" aria-label="Cây đơn vị">
      <div className="tree-bar">
        <span className="quiet">Đơn vị</span>
        <Button size="small" appearance="subtle" onClick={onHide}>
          Ẩn cây
        </Button>
      </div>
      <div
        ref={list}
        className="tree"
        role="tree"
        aria-label="Đơn vị"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {item(null)}
        {lines.map(item)}
      </div>
    </section>
  );
}
