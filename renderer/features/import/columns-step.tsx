import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportMode } from '../../../shared/domain/import.ts';
import { Notice } from '../../ui/notice.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { chosenSheet, fieldOf, type Sheet, stepBeside, useImport } from './import-state.ts';
import { goBack, goOn, useImportJob } from './import-work.ts';
import { UnitChoice } from './unit-choice.tsx';

function ModeChoice() {
  const mode = useImport((state) => state.mode);
  return (
    <Field label="Danh sách này là" className="mode-choice">
      <RadioGroup
        value={mode}
        onChange={(_, { value }) => useImport.setState({ mode: value as ImportMode })}
      >
        <Radio value="add" label="Những người cần cấp hoặc thay đổi" />
        <Radio
          value="compare"
          label="Toàn bộ người của đơn vị (đối chiếu, tìm người đã thôi việc)"
        />
      </RadioGroup>
    </Field>
  );
}

/** What is to be said of the columns: no names, personal data left out, dates that Excel may have swapped. */
function ColumnRemarks({ sheet }: { sheet: Sheet }) {
  const fields = useImport((state) => state.fields);
  const columns = sheet.columns.map((column) => ({
    column,
    field: fieldOf({ fields }, sheet, column).field,
  }));
  const personal = columns.filter(({ field }) => field === 'ignored-personal');
  const mixed = columns.filter(({ column }) => column.remarks.includes('mixed-dates'));
  const hasName = columns.some(({ field }) => field === 'fullName' || field === 'givenName');
  const names = (list: typeof columns) =>
    list.map(({ column }) => column.header || `cột ${column.column}`).join(', ');
  return (
    <>
      {hasName ? null : (
        <Notice
          tone="warning"
          title="Chưa có cột nào là “Họ và tên”."
          hint="Chọn cột chứa họ tên ở bảng dưới; nếu bảng không đúng, quay lại bước trước và sửa dòng tiêu đề."
        />
      )}
      {personal.length > 0 ? (
        <Notice
          tone="info"
          title={`Có ${personal.length} cột chứa dữ liệu cá nhân mà danh bạ không cần: ${names(personal)}.`}
          hint="Các cột này không được đọc vào và không được lưu."
        />
      ) : null}
      {mixed.length > 0 ? (
        <Notice
          tone="warning"
          title={`Cột ${names(mixed)} lẫn ngày thật với ngày gõ bằng chữ.`}
          hint="Excel có thể đã đảo ngày và tháng ở một số dòng. Danh bạ chỉ lấy năm sinh nên không bị ảnh hưởng."
        />
      ) : null}
    </>
  );
}

/** Step 3: what the columns hold, and whose people they are. */
export function ColumnsStep() {
  const state = useImport();
  const isRunning = useImportJob(({ isRunning: running }) => running);
  const [wasAsked, setWasAsked] = useState(false);
  const sheet = chosenSheet(state);
  if (!sheet) return null;
  const mapped = new Set(sheet.columns.map((column) => fieldOf(state, sheet, column).field));
  const hasUnitColumn = mapped.has('unit');
  const needsUnit = (state.unitMode === 'one' || !hasUnitColumn) && state.unitId === null;
  return (
    <>
      <div className="wizard-body wizard-columns">
        <div className="wizard-choices">
          <UnitChoice
            hasUnitColumn={hasUnitColumn}
            problem={wasAsked && needsUnit ? 'Chọn đơn vị để biết hộp thư cấp cho nơi nào.' : null}
          />
          <ModeChoice />
        </div>
        <ColumnRemarks sheet={sheet} />
        <ColumnsTable sheet={sheet} />
      </div>
      <div className="wizard-actions">
        <Button onClick={goBack}>Quay lại</Button>
        <Button
          appearance="primary"
          disabledFocusable={isRunning}
          onClick={() => {
            setWasAsked(true);
            if (!needsUnit) void goOn();
          }}
        >
          {stepBeside(1) === 'preview' ? 'Xem trước' : 'Tiếp tục'}
        </Button>
      </div>
    </>
  );
}
