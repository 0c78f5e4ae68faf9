import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { type Sheet, useImport } from './import-state.ts';
import { readHeaderRow, useImportJob } from './import-work.ts';

/** Excel has no row below this one. */
const LAST_ROW = 1_048_576;

/** The row number that was typed; null when it is none. */
export function headerRowFrom(typed: string): number | null {
  const row = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0;
  return row >= 1 && row <= LAST_ROW ? row : null;
}

interface HeaderRowFieldProps {
  sheet: Sheet;
  /** Whether what stands in the field is no row number. */
  isWrong: boolean;
  onCheck: (isWrong: boolean) => void;
}

/** Where the column titles are: found, and open to correction; leaving the field or Enter reads the list anew. */
export function HeaderRowField({ sheet, isWrong, onCheck }: HeaderRowFieldProps) {
  const { headerRows, foundRows } = useImport();
  const isRunning = useImportJob((state) => state.isRunning);
  const [typed, setTyped] = useState<string | null>(null);
  const given = headerRows[sheet.name];
  const found = foundRows[sheet.name] ?? null;

  const take = async () => {
    if (typed === null) return;
    const row = headerRowFrom(typed);
    onCheck(row === null);
    if (row === null || (row !== sheet.headerRow && !(await readHeaderRow(sheet.name, row))))
      return;
    setTyped(null);
  };
  const takeFound = async () => {
    if (await readHeaderRow(sheet.name, null)) {
      setTyped(null);
      onCheck(false);
    }
  };

  return (
    <Field
      label="Dòng tiêu đề"
      className="header-row"
      hint={
        given === undefined ? (
          found === null ? (
            'Không tự tìm thấy, hãy nhập số dòng'
          ) : (
            'Tự tìm thấy; sửa nếu chưa đúng'
          )
        ) : (
          <span className="hint-with-way-back">
            Bạn đã nhập
            {found === null ? null : (
              <Button size="small" disabledFocusable={isRunning} onClick={() => void takeFound()}>
                {`Về dòng tự tìm: ${formatNumber(found)}`}
              </Button>
            )}
          </span>
        )
      }
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={isWrong ? `Nhập số dòng từ 1 đến ${formatNumber(LAST_ROW)}.` : undefined}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        value={typed ?? (sheet.headerRow === null ? '' : String(sheet.headerRow))}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => void take()}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void take();
        }}
      />
    </Field>
  );
}
