import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { HeaderRowField } from './header-row-field.tsx';
import { chosenSheet, fieldOf, type Sheet, useImport } from './import-state.ts';
import { makePreview, useImportJob } from './import-work.ts';
import { UnitChoice } from './unit-choice.tsx';

function SheetChoice({ sheet, onChoose }: { sheet: Sheet; onChoose: () => void }) {
  const sheets = useImport((state) => state.sheets);
  return (
    <Field label="Trang tính" className="sheet-choice">
      <Select
        value={sheet.name}
        onChange={(_, { value }) => {
          onChoose();
          useImport.setState({ sheetName: value });
        }}
      >
        {sheets.map(({ name, rowCount, hidden }) => (
          <option key={name} value={name}>
            {`${name} (${formatNumber(rowCount)} người${hidden ? ', đang ẩn' : ''})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Step 2: which sheet, where its titles are, what its columns hold, and whose people they are. */
export function ColumnsStep() {
  const state = useImport();
  const isRunning = useImportJob(({ isRunning: running }) => running);
  const [wasAsked, setWasAsked] = useState(false);
  const [isRowWrong, setIsRowWrong] = useState(false);
  const sheet = chosenSheet(state);
  if (!sheet) {
    return (
      <Notice
        tone="warning"
        title="Tệp này không có trang tính nào."
        hint="Quay lại bước 1 và chọn tệp khác."
      />
    );
  }
  const mapped = new Set(sheet.columns.map((column) => fieldOf(state, sheet, column).field));
  const hasUnitColumn = mapped.has('unit');
  const hasName = mapped.has('fullName') || mapped.has('givenName');
  const needsUnit = (state.unitMode === 'one' || !hasUnitColumn) && state.unitId === null;
  const hasPersonal = mapped.has('ignored-personal');

  return (
    <>
      <div className="wizard-body wizard-columns">
        <div className="wizard-choices">
          <div className="field-row">
            <SheetChoice sheet={sheet} onChoose={() => setIsRowWrong(false)} />
            <HeaderRowField
              key={sheet.name}
              sheet={sheet}
              isWrong={isRowWrong}
              onCheck={setIsRowWrong}
            />
          </div>
          <UnitChoice
            hasUnitColumn={hasUnitColumn}
            problem={wasAsked && needsUnit ? 'Chọn đơn vị để biết hộp thư cấp cho nơi nào.' : null}
          />
        </div>
        {hasName ? null : (
          <Notice
            tone="warning"
            title="Chưa có cột nào là “Họ và tên”."
            hint="Chọn cột chứa họ tên ở bảng dưới; nếu bảng không đúng, sửa số dòng tiêu đề."
          />
        )}
        {hasPersonal ? (
          <Notice
            tone="info"
            title="Có cột chứa dữ liệu cá nhân mà danh bạ không cần."
            hint="Các cột này (số định danh, quê quán…) không được đọc vào và không được lưu."
          />
        ) : null}
        <ColumnsTable sheet={sheet} />
      </div>
      <div className="wizard-actions">
        <Button onClick={() => useImport.setState({ step: 'file' })}>Quay lại</Button>
        <Button
          appearance="primary"
          disabledFocusable={isRunning}
          onClick={() => {
            setWasAsked(true);
            if (!needsUnit && !isRowWrong) void makePreview();
          }}
        >
          Xem trước
        </Button>
      </div>
    </>
  );
}
