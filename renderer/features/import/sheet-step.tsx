import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { HeaderRowField } from './header-row-field.tsx';
import { chosenSheet, type Sheet, useImport } from './import-state.ts';
import { goBack, goOn, readHeaderRow, useImportJob } from './import-work.ts';
import { SheetLook } from './sheet-look.tsx';

function SheetChoice({ sheet, onChoose }: { sheet: Sheet; onChoose: () => void }) {
  const { sheets, doneSheets } = useImport();
  const label = ({ name, rowCount, hidden }: Sheet) =>
    [
      `${name} (${formatNumber(rowCount)} người`,
      hidden ? ', đang ẩn' : '',
      doneSheets.includes(name) ? ', đã nhập' : '',
      ')',
    ].join('');
  return (
    <Field label="Trang tính" className="sheet-choice">
      <Select
        value={sheet.name}
        onChange={(_, { value }) => {
          onChoose();
          useImport.setState({ sheetName: value, unitTexts: null });
        }}
      >
        {sheets.map((each) => (
          <option key={each.name} value={each.name}>
            {label(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the operator must know of a sheet before trusting what is read: hidden rows and columns, macros. */
function SheetRemarks({ sheet }: { sheet: Sheet }) {
  const { file, sheets } = useImport();
  const others = sheets.filter(({ name, rowCount }) => rowCount > 0 && name !== sheet.name).length;
  const hidden = [
    sheet.hidden ? 'trang tính này đang ẩn' : null,
    sheet.hiddenPeople > 0 ? `${formatNumber(sheet.hiddenPeople)} dòng có người đang ẩn` : null,
    sheet.hiddenColumns.length > 0
      ? `cột ${sheet.hiddenColumns.slice(0, 8).join(', ')} đang ẩn`
      : null,
  ].filter((each) => each !== null);
  return (
    <>
      {sheet.headerRow === null ? (
        <Notice
          tone="warning"
          title="Không tự tìm thấy dòng tiêu đề."
          hint="Nhấp vào số của dòng có tên các cột (Họ và tên, Năm sinh…) ở bảng dưới."
        />
      ) : null}
      {hidden.length > 0 ? (
        <Notice
          tone="warning"
          title={`Có phần bị ẩn: ${hidden.join('; ')}.`}
          hint="Phần ẩn vẫn được đọc như phần nhìn thấy; dòng nào không muốn nhập thì bỏ qua ở bước xem trước."
        />
      ) : null}
      {file?.hasMacros ? (
        <Notice
          tone="info"
          title="Tệp có macro."
          hint="Ứng dụng chỉ đọc dữ liệu trong ô, không bao giờ chạy hay đọc macro."
        />
      ) : null}
      {others > 0 ? (
        <Notice
          tone="info"
          title={`Còn ${formatNumber(others)} trang tính khác có người.`}
          hint="Mỗi trang tính nhập một lần; nhập xong trang này, bước kết quả sẽ mời nhập trang tiếp theo."
        />
      ) : null}
    </>
  );
}

/** Step 2: which sheet, and where its titles are, shown on the sheet as it looks. */
export function SheetStep() {
  const sheet = useImport(chosenSheet);
  const isRunning = useImportJob(({ isRunning: running }) => running);
  const [isRowWrong, setIsRowWrong] = useState(false);
  if (!sheet) {
    return (
      <Notice
        tone="warning"
        title="Tệp này không có trang tính nào."
        hint="Quay lại bước 1 và chọn tệp khác."
      />
    );
  }
  return (
    <>
      <div className="wizard-body">
        <div className="field-row">
          <SheetChoice sheet={sheet} onChoose={() => setIsRowWrong(false)} />
          <HeaderRowField
            key={sheet.name}
            sheet={sheet}
            isWrong={isRowWrong}
            onCheck={setIsRowWrong}
          />
        </div>
        <SheetRemarks sheet={sheet} />
        <SheetLook
          sheet={sheet}
          isBusy={isRunning}
          onHeaderRow={(row) => {
            setIsRowWrong(false);
            void readHeaderRow(sheet.name, row);
          }}
        />
      </div>
      <div className="wizard-actions">
        <Button onClick={goBack}>Quay lại</Button>
        <Button
          appearance="primary"
          disabledFocusable={isRunning || isRowWrong}
          onClick={() => void goOn()}
        >
          Tiếp tục
        </Button>
      </div>
    </>
  );
}
