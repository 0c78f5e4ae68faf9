import { Button, SearchBox, Spinner } from '@fluentui/react-components';
import {
  Add20Regular,
  ArrowDownload20Regular,
  BranchFork20Regular,
  BuildingMultipleRegular,
  Print20Regular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { UNIT_KINDS } from '../../../shared/domain/unit.ts';
import { useCan } from '../../api/session-state.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { UNIT_KIND_LABELS } from '../../i18n/labels.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { matchUnits } from '../../ui/match-units.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { treeKey, UnitTree } from '../../ui/unit-tree.tsx';
import { leaveForm } from '../../ui/unsaved-changes.ts';
import { NewUnit } from './new-unit.tsx';
import { PrintUnits } from './print-units.tsx';
import { ReorganiseWizard } from './reorganise/reorganise-wizard.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { exportUnits, useUnitsExport } from './units-export.ts';

const GROUPS = UNIT_KINDS.map((kind) => ({
  key: `kind-${kind}`,
  label: UNIT_KIND_LABELS[kind],
  holds: (unit: { kind: string }) => unit.kind === kind,
}));
const FIRST_OPEN: ReadonlySet<string> = new Set(GROUPS.map(({ key }) => key));

/** The agencies and units of the province: the tree, one unit beside it, and the way to reorganise them. */
export function UnitsScreen() {
  const [isReorganising] = useRoute('/don-vi/sap-xep');
  const may = useCan('edit');
  return isReorganising && may ? <ReorganiseWizard /> : <UnitsTreeScreen />;
}

function UnitsTreeScreen() {
  const [, navigate] = useLocation();
  const { data: units, error, refetch } = useUnits();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<UnitId | 'new' | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const choose = (next: UnitId | 'new' | null) => {
    setChosen(next);
    setIsEditing(false);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (isEditing) leaveForm(() => setIsEditing(false));
    else if (chosen === 'new') leaveForm(() => setChosen(null));
  };
  const [opened, setOpened] = useState<ReadonlySet<string>>(FIRST_OPEN);
  const [isPrinting, setIsPrinting] = useState(false);
  const isExporting = useUnitsExport(({ isRunning }) => isRunning);
  const text = useDeferredValue(typed);
  const found = useMemo(() => withAncestors(units ?? [], text), [units, text]);
  const open = useMemo(
    () => (text.trim() ? new Set([...FIRST_OPEN, ...found.above]) : opened),
    [text, found, opened],
  );
  return (
    <Screen
      title="Đơn vị"
      subtitle="Cơ quan, đơn vị của tỉnh, tên tài khoản thư và đầu mối của từng nơi."
      actions={
        <>
          <ActButton
            right="edit"
            title="Ctrl+N"
            data-screen-new
            icon={<Add20Regular />}
            onClick={() => leaveForm(() => choose('new'))}
          >
            Thêm đơn vị
          </ActButton>
          <ActButton
            right="edit"
            icon={<BranchFork20Regular />}
            onClick={() => navigate('/don-vi/sap-xep')}
          >
            Sắp xếp lại
          </ActButton>
          <ActButton
            right="export"
            icon={<ArrowDownload20Regular />}
            disabledFocusable={isExporting}
            onClick={() => void exportUnits(typed)}
          >
            Xuất Excel
          </ActButton>
          <ActButton
            right="export"
            icon={<Print20Regular />}
            title="Ctrl+P"
            data-screen-print
            disabledFocusable={found.count === 0}
            onClick={() => setIsPrinting(true)}
          >
            In…
          </ActButton>
        </>
      }
    >
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      ) : null}
      {!units && !error ? <Spinner label="Đang tải danh sách đơn vị…" /> : null}
      {units ? (
        <div className="units-columns">
          <div className="units-tree-column">
            <search className="filters units-search" aria-label="Lọc đơn vị">
              <SearchBox
                className="filter-text"
                data-screen-search
                aria-label="Tìm đơn vị"
                placeholder="Tên hoặc tên tài khoản của đơn vị…"
                maxLength={200}
                value={typed}
                onChange={(_, { value }) => setTyped(value)}
                dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
              />
            </search>
            <div className="unit-tree-scroll">
              <UnitTree
                label="Cây đơn vị"
                units={found.units}
                groups={GROUPS}
                chosen={chosen === 'new' ? null : chosen}
                open={open}
                onOpen={setOpened}
                onChoose={(id) => leaveForm(() => choose(id))}
                hasMailbox={({ hasMailbox }) => hasMailbox}
              />
              {found.count === 0 ? (
                <EmptyState icon={BuildingMultipleRegular} title="Không có đơn vị nào khớp">
                  Thử gõ ít chữ hơn; dấu và chữ hoa không ảnh hưởng đến việc tìm.
                </EmptyState>
              ) : null}
            </div>
            <div className="status-bar" role="status">
              Có {formatNumber(found.count)} đơn vị
            </div>
          </div>
          <section className="unit-panel" aria-label="Chi tiết đơn vị" onKeyDown={onEscape}>
            {chosen === 'new' ? (
              <NewUnit onDone={choose} onCancel={() => leaveForm(() => choose(null))} />
            ) : chosen === null ? (
              <EmptyState icon={BuildingMultipleRegular} title="Chọn một đơn vị">
                Dùng phím mũi tên để đi trong cây, mũi tên phải để mở, Enter để xem và sửa.
              </EmptyState>
            ) : (
              <UnitPanel
                key={chosen}
                id={chosen}
                isEditing={isEditing}
                onEditing={setIsEditing}
                onChoose={choose}
              />
            )}
          </section>
        </div>
      ) : null}
      {isPrinting ? <PrintUnits text={typed} onClose={() => setIsPrinting(false)} /> : null}
    </Screen>
  );
}

/** Units that match, with those above them so that the tree keeps its shape. */
function withAncestors(
  units: NonNullable<ReturnType<typeof useUnits>['data']>,
  text: string,
): { units: typeof units; count: number; above: string[] } {
  const matched = matchUnits(units, text);
  if (!text.trim()) return { units, count: units.length, above: [] };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const shown = new Set(matched.map(({ id }) => id));
  const above: string[] = [];
  for (const { parentId } of matched) {
    for (let at = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
      above.push(treeKey(at));
      shown.add(at);
    }
  }
  return { units: units.filter(({ id }) => shown.has(id)), count: matched.length, above };
}
