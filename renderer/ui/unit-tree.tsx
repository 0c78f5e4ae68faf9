import {
  Tree,
  TreeItem,
  TreeItemLayout,
  type TreeItemValue,
  type TreeOpenChangeData,
} from '@fluentui/react-components';
import { Mail16Regular } from '@fluentui/react-icons';
import { type ReactNode, useMemo } from 'react';
import type { UnitId } from '../../shared/domain/ids.ts';
import type { Unit } from '../../shared/domain/unit.ts';

interface UnitTreeProps<U extends Unit> {
  label: string;
  units: readonly U[];
  /** Headings at the top of the tree, and which units without a unit above stand under each. */
  groups: readonly { key: string; label: string; holds: (unit: U) => boolean }[];
  chosen: UnitId | null;
  open: ReadonlySet<string>;
  onOpen: (open: ReadonlySet<string>) => void;
  onChoose: (id: UnitId) => void;
  hasMailbox?: (unit: U) => boolean;
}

/** The key under which a group or a unit is open. */
export const treeKey = (id: UnitId | string): string => String(id);

/** Units as a tree that opens and closes; arrow keys walk it, Enter chooses. */
export function UnitTree<U extends Unit>(props: UnitTreeProps<U>) {
  const { label, units, groups, chosen, open, onOpen, onChoose, hasMailbox } = props;
  const children = useMemo(() => {
    const present = new Set(units.map(({ id }) => id));
    const below = new Map<UnitId | null, U[]>();
    for (const unit of units) {
      const parent = unit.parentId !== null && present.has(unit.parentId) ? unit.parentId : null;
      const siblings = below.get(parent);
      if (siblings) siblings.push(unit);
      else below.set(parent, [unit]);
    }
    return below;
  }, [units]);
  const change = (_: unknown, { openItems }: TreeOpenChangeData) =>
    onOpen(new Set([...openItems].map(String)));

  const item = (unit: U): ReactNode => {
    const below = children.get(unit.id) ?? [];
    const key = treeKey(unit.id);
    return (
      <TreeItem
        key={key}
        value={key}
        itemType={below.length > 0 ? 'branch' : 'leaf'}
        aria-selected={unit.id === chosen}
        onClick={(event) => {
          event.stopPropagation();
          onChoose(unit.id);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
          event.preventDefault();
          event.stopPropagation();
          onChoose(unit.id);
        }}
      >
        <TreeItemLayout
          className={unit.id === chosen ? 'tree-unit tree-unit-chosen' : 'tree-unit'}
          aside={
            hasMailbox?.(unit) ? <Mail16Regular aria-label="Đã có hộp thư cơ quan" /> : undefined
          }
        >
          {unit.name}
        </TreeItemLayout>
        {below.length > 0 && open.has(key) ? <Tree>{below.map(item)}</Tree> : null}
      </TreeItem>
    );
  };

  const tops = children.get(null) ?? [];
  return (
    <Tree
      aria-label={label}
      className="unit-tree"
      openItems={[...open] as TreeItemValue[]}
      onOpenChange={change}
    >
      {groups.map((group) => {
        const held = tops.filter(group.holds);
        if (held.length === 0) return null;
        return (
          <TreeItem key={group.key} value={group.key} itemType="branch">
            <TreeItemLayout>
              {group.label} ({held.length})
            </TreeItemLayout>
            {open.has(group.key) ? <Tree>{held.map(item)}</Tree> : null}
          </TreeItem>
        );
      })}
    </Tree>
  );
}
