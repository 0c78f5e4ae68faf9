import { Button, Dropdown, Option, SearchBox, Spinner } from '@fluentui/react-components';
import { BuildingMultipleRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { UNIT_KINDS, type UnitKind } from '../../../shared/domain/unit.ts';
import { useDirectoryFilter } from '../../api/directory-filter.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { UNIT_KIND_LABELS } from '../../i18n/labels.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { matchUnits } from '../../ui/match-units.ts';
import { Notice } from '../../ui/notice.tsx';
import { RowsGrid } from '../../ui/rows-grid.tsx';
import { Screen } from '../../ui/screen.tsx';
import { UNIT_COLUMNS, type UnitRow, unitCells } from './unit-columns.tsx';
import { unitTree } from './unit-tree.ts';

const ALL_KINDS = 'Mọi loại đơn vị';

/** The agencies and units of the province as a tree; a unit opens its mailboxes. */
export function UnitsScreen() {
  const [, navigate] = useLocation();
  const { data: units, error, refetch } = useUnits();
  const reset = useDirectoryFilter((state) => state.reset);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<UnitKind | null>(null);
  const text = useDeferredValue(typed);
  const names = useMemo(
    () => new Map<UnitId | null, string>(units?.map(({ id, name }) => [id, name])),
    [units],
  );
  const rows = useMemo(() => {
    const found = matchUnits(units ?? [], text).filter((unit) => !kind || unit.kind === kind);
    return unitTree(found).map((row) => ({
      ...row,
      parentName: names.get(row.unit.parentId) ?? '',
    }));
  }, [units, names, text, kind]);

  return (
    <Screen
      title="Đơn vị"
      subtitle="Cơ quan, đơn vị của tỉnh và tên tài khoản thư của từng nơi. Nhấn Enter hoặc nhấp đúp để xem hộp thư của đơn vị."
    >
      <search className="filters" aria-label="Lọc đơn vị">
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
        <Dropdown
          className="filter-choice-wide"
          aria-label="Lọc theo loại đơn vị"
          value={kind ? UNIT_KIND_LABELS[kind] : ALL_KINDS}
          selectedOptions={[kind ?? '']}
          onOptionSelect={(_, { optionValue }) => setKind((optionValue as UnitKind) || null)}
        >
          <Option value="">{ALL_KINDS}</Option>
          {UNIT_KINDS.map((each) => (
            <Option key={each} value={each}>
              {UNIT_KIND_LABELS[each]}
            </Option>
          ))}
        </Dropdown>
      </search>
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      ) : null}
      {!units && !error ? <Spinner label="Đang tải danh sách đơn vị…" /> : null}
      {units ? (
        <div className="list">
          <RowsGrid<UnitRow>
            name="units"
            label="Danh sách đơn vị"
            columns={UNIT_COLUMNS}
            rows={rows}
            rowId={({ unit }) => String(unit.id)}
            copyCells={unitCells}
            onOpen={({ unit }) => {
              reset({ unitId: unit.id });
              navigate('/danh-ba');
            }}
            empty={
              <EmptyState icon={BuildingMultipleRegular} title="Không có đơn vị nào khớp">
                Thử gõ ít chữ hơn, hoặc chọn “{ALL_KINDS}”.
              </EmptyState>
            }
          />
          <div className="status-bar" role="status">
            Có {formatNumber(rows.length)} đơn vị
          </div>
        </div>
      ) : null}
    </Screen>
  );
}
