import { Button, Field, Input } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { useUnits } from '../../api/use-units.ts';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { type RowEdit, reviseDraft } from './draft-work.ts';
import { useImportJob } from './import-work.ts';
import { RowDecisions } from './row-decisions.tsx';

const EARLIEST_YEAR = 1930;

interface RowEditorProps {
  row: PreviewRow;
  onClose: () => void;
}

/** What is wrong with a typed year; null when nothing is. */
function yearProblem(text: string): string | null {
  if (text.trim() === '') return null;
  const latest = new Date().getFullYear() - 16;
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return year >= EARLIEST_YEAR && year <= latest
    ? null
    : `Nhập năm có bốn chữ số, từ ${EARLIEST_YEAR} đến ${latest}.`;
}

/** Mends a row in place and decides what is open about it; the draft is decided anew at once. */
export function RowEditor({ row, onClose }: RowEditorProps) {
  const queryClient = useQueryClient();
  const units = useUnits();
  const isRunning = useImportJob((state) => state.isRunning);
  const [fullName, setFullName] = useState(row.fullName);
  const [year, setYear] = useState(row.birthYear === null ? '' : String(row.birthYear));
  const [position, setPosition] = useState(row.position);
  const [phone, setPhone] = useState(row.phone);
  const [unitId, setUnitId] = useState(row.unitId);
  const problem = yearProblem(year);
  const nameProblem = fullName.trim() === '' ? 'Nhập họ và tên.' : null;

  const revise = async (edit: Omit<RowEdit, 'row'>) => {
    if (!(await reviseDraft({ edits: [{ row: row.row, ...edit }] }))) return;
    refreshEverything(queryClient);
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (problem || nameProblem) return;
    const hasIssue = (field: string) => row.issues.some((issue) => issue.field === field);
    const edit: Omit<RowEdit, 'row'> = {};
    // Saving a value as it stands says that it is right, and takes the doubt about it away.
    if (fullName !== row.fullName || hasIssue('fullName')) edit.fullName = fullName;
    const typedYear = year.trim() === '' ? null : Number(year);
    if (typedYear !== row.birthYear || hasIssue('birthYear')) edit.birthYear = typedYear;
    if (position !== row.position) edit.position = position;
    if (phone !== row.phone || hasIssue('phone')) edit.phone = phone;
    if (unitId !== row.unitId && unitId !== null) edit.choice = { unitId };
    void revise(edit);
  };

  return (
    <aside
      className="details row-editor"
      aria-label={`Sửa dòng ${row.row}`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className="details-bar">
        <h2>{`Dòng ${row.row} trong tệp`}</h2>
        <DismissButton label="Đóng" onClick={onClose} />
      </div>
      <div className="details-body">
        <RowDecisions row={row} isBusy={isRunning} onRevise={(edit) => void revise(edit)} />
        <form className="row-form" onSubmit={save} noValidate>
          <Field
            label="Họ và tên"
            validationState={nameProblem ? 'error' : 'none'}
            validationMessage={nameProblem ?? undefined}
          >
            <Input
              autoFocus
              maxLength={200}
              value={fullName}
              onChange={(_, { value }) => setFullName(value)}
            />
          </Field>
          <Field
            label="Năm sinh"
            validationState={problem ? 'error' : 'none'}
            validationMessage={problem ?? undefined}
          >
            <Input
              inputMode="numeric"
              maxLength={4}
              value={year}
              onChange={(_, { value }) => setYear(value)}
            />
          </Field>
          <Field label="Chức vụ">
            <Input
              maxLength={200}
              value={position}
              onChange={(_, { value }) => setPosition(value)}
            />
          </Field>
          <Field label="Điện thoại">
            <Input maxLength={100} value={phone} onChange={(_, { value }) => setPhone(value)} />
          </Field>
          <Field
            label="Đơn vị của dòng này"
            hint={row.unit ? `Danh sách ghi: ${row.unit}` : undefined}
          >
            <UnitPicker
              placeholder="Gõ tên đơn vị, không cần dấu…"
              units={units.data ?? null}
              value={unitId}
              onChange={setUnitId}
            />
          </Field>
          <div className="row-of-buttons">
            <Button type="submit" appearance="primary" disabledFocusable={isRunning}>
              Lưu dòng
            </Button>
            <Button
              disabledFocusable={isRunning}
              onClick={() => void revise({ choice: { isLeftOut: !row.choice.isLeftOut } })}
            >
              {row.choice.isLeftOut ? 'Nhập lại dòng này' : 'Bỏ qua dòng này'}
            </Button>
          </div>
        </form>
      </div>
    </aside>
  );
}
