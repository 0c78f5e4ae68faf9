import { Checkbox, Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RequestLineRow } from '../../../shared/api/contract/request.ts';
import type { MailboxId, RequestId, UnitId } from '../../../shared/domain/ids.ts';
import { REQUEST_KINDS, type RequestKind } from '../../../shared/domain/request.ts';
import { REQUEST_KIND_LABELS } from '../../../shared/domain/request-labels.ts';
import { client } from '../../api/client.ts';
import { findMailboxes } from '../../api/find-mailboxes.ts';
import { useAct } from '../../api/use-act.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { FoundPicker } from '../../ui/found-picker.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { LineAddress } from './line-address.tsx';

interface LineDialogProps {
  requestId: RequestId;
  /** The line to be put right; null adds one. */
  line: RequestLineRow | null;
  onClose: () => void;
}

const EMPTY = {
  kind: 'issue' as RequestKind,
  subject: 'person' as 'person' | 'unit',
  fullName: '',
  birthYear: null as number | null,
  position: '',
  department: '',
  phone: '',
  unitId: null as UnitId | null,
  wantedLocalPart: '',
  keepOldUntil: null as string | null,
  note: '',
};

function initialValues(line: RequestLineRow | null): typeof EMPTY {
  if (!line) return EMPTY;
  const { kind, subject, fullName, birthYear, position, department, phone, note } = line;
  const { wantedLocalPart, keepOldUntil, unitId } = line;
  return {
    ...{
      kind,
      subject,
      fullName,
      birthYear,
      position,
      department,
      phone,
      note,
      wantedLocalPart,
      keepOldUntil,
    },
    unitId: unitId as UnitId | null,
  };
}

/** One person or mailbox of a request. */
export function LineDialog({ requestId, line, onClose }: LineDialogProps) {
  const { data: units } = useUnits();
  const { run, isRunning, error } = useAct();
  const unitFieldId = useId();
  const [values, setValues] = useState(initialValues(line));
  const [year, setYear] = useState(line?.birthYear ? String(line.birthYear) : '');
  const [mailbox, setMailbox] = useState(
    line?.mailboxId
      ? { id: line.mailboxId as number, text: line.mailboxName ?? '', detail: line.address ?? '' }
      : null,
  );
  const set = (part: Partial<typeof EMPTY>) => setValues((before) => ({ ...before, ...part }));
  const { kind, subject } = values;
  const isNew = kind === 'issue';
  const isPerson = subject === 'person';
  const hasFields = kind === 'change' || (isNew && isPerson);
  const birthYear = /^(19|20)\d\d$/.test(year) ? Number(year) : null;
  const isWhole = isNew ? !isPerson || values.fullName.trim() !== '' : mailbox !== null;

  const save = async () => {
    const saved = await run(() =>
      client.request.saveLine({
        id: requestId,
        lineId: line?.id ?? null,
        line: {
          ...values,
          // An address asked for a new person is none of a password or a cancellation.
          wantedLocalPart: kind === 'change' || (isNew && isPerson) ? values.wantedLocalPart : '',
          birthYear,
          mailboxId: isNew ? null : (mailbox?.id ?? null),
        },
      }),
    );
    if (saved) onClose();
  };

  return (
    <FormDialog
      title={line ? `Sửa dòng ${line.lineNo}` : 'Thêm dòng đề nghị'}
      submitLabel={line ? 'Lưu' : 'Thêm'}
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={isWhole}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field label="Loại đề nghị" required>
        <Dropdown
          value={REQUEST_KIND_LABELS[kind]}
          selectedOptions={[kind]}
          onOptionSelect={(_, { optionValue }) => set({ kind: optionValue as RequestKind })}
        >
          {REQUEST_KINDS.map((each) => (
            <Option key={each} value={each}>
              {REQUEST_KIND_LABELS[each]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {isNew ? (
        <Checkbox
          label="Cấp hộp thư cơ quan cho chính đơn vị"
          checked={!isPerson}
          onChange={(_, { checked }) => set({ subject: checked ? 'unit' : 'person' })}
        />
      ) : (
        <Field label="Hộp thư" required hint={mailbox?.detail}>
          <FoundPicker
            value={mailbox}
            onChange={setMailbox}
            find={findMailboxes}
            placeholder="Gõ họ tên hoặc địa chỉ…"
          />
        </Field>
      )}
      {hasFields ? (
        <>
          {kind === 'change' ? (
            <p className="quiet">Chỉ ghi những gì thay đổi; ô để trống thì giữ như cũ.</p>
          ) : null}
          <div className="field-row">
            <Field label="Họ và tên" required={isNew} className="field-wide">
              <Input
                maxLength={200}
                value={values.fullName}
                onChange={(_, { value }) => set({ fullName: value })}
              />
            </Field>
            <Field label="Năm sinh">
              <Input
                inputMode="numeric"
                maxLength={4}
                value={year}
                onChange={(_, { value }) => setYear(value.replace(/\D/g, ''))}
              />
            </Field>
          </div>
          <div className="field-row">
            <Field label="Chức vụ" className="field-wide">
              <Input
                maxLength={200}
                value={values.position}
                onChange={(_, { value }) => set({ position: value })}
              />
            </Field>
            <Field label="Phòng, ban" className="field-wide">
              <Input
                maxLength={200}
                value={values.department}
                onChange={(_, { value }) => set({ department: value })}
              />
            </Field>
          </div>
        </>
      ) : null}
      {hasFields || isNew ? (
        <div className="field-row">
          <Field label="Điện thoại">
            <Input
              maxLength={100}
              inputMode="tel"
              value={values.phone}
              onChange={(_, { value }) => set({ phone: value })}
            />
          </Field>
          <Field
            label={{
              children: kind === 'change' ? 'Chuyển đến đơn vị' : 'Đơn vị, nếu khác đơn vị đề nghị',
              htmlFor: unitFieldId,
            }}
            className="field-wide"
          >
            <UnitPicker
              id={unitFieldId}
              units={units ?? null}
              value={values.unitId}
              onChange={(unitId) => set({ unitId })}
              placeholder={kind === 'change' ? 'Giữ như cũ' : 'Đơn vị đề nghị'}
            />
          </Field>
        </div>
      ) : null}
      {kind === 'change' && mailbox ? (
        <LineAddress
          key={mailbox.id}
          mailboxId={mailbox.id as MailboxId}
          name={values.fullName}
          birthYear={birthYear}
          localPart={values.wantedLocalPart}
          keepOldUntil={values.keepOldUntil}
          onChange={set}
        />
      ) : null}
      {isNew && isPerson ? (
        <Field
          label="Tên tài khoản đề nghị"
          hint="Để trống: đặt theo Điều 4. Ghi khác thì lý do ở “Ghi chú” được in kèm."
        >
          <Input
            maxLength={64}
            value={values.wantedLocalPart}
            onChange={(_, { value }) => set({ wantedLocalPart: value.toLowerCase() })}
          />
        </Field>
      ) : null}
      <Field label="Ghi chú, lý do">
        <Textarea
          maxLength={500}
          rows={2}
          value={values.note}
          onChange={(_, { value }) => set({ note: value })}
        />
      </Field>
    </FormDialog>
  );
}
