import { Button, Field, Input } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useUnsavedChanges } from '../../ui/unsaved-changes.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { EffectsTable } from './effects-table.tsx';
import { KeepOldField } from './keep-old-field.tsx';
import { readStaff, writeStaff } from './staff-text.ts';
import { DetailFields, PlaceFields, type UnitDraft } from './unit-fields.tsx';

interface UnitEditProps {
  unit: NonNullable<Awaited<ReturnType<typeof client.unit.get>>>;
  onDone: () => void;
  /** Gives it up. */
  onCancel: () => void;
}

/** The form of a unit; what a new name or place does to addresses is shown before it is saved. */
export function UnitEdit({ unit, onDone, onCancel }: UnitEditProps) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<UnitDraft>(() => ({
    name: unit.name,
    kind: unit.kind,
    parentId: unit.parentId,
    localPart: '',
    details: detailsOf(unit),
  }));
  const [staffText, setStaffText] = useState(() => writeStaff(unit.staff));
  const [document, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const [keepOldUntil, setKeepOldUntil] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const typed = JSON.stringify([draft, staffText, document, reason, keepOldUntil]);
  const [untouched] = useState(typed);
  useUnsavedChanges(() => typed !== untouched);
  const staff = readStaff(staffText);
  const place = placeOf(draft);
  const isMoved =
    place.name !== unit.name ||
    place.kind !== unit.kind ||
    place.parentId !== unit.parentId ||
    (place.localPart !== null && place.localPart !== unit.localPart);
  const asked = useSettled(JSON.stringify({ place, reason }), 250);
  const question = JSON.parse(asked) as { place: typeof place; reason: string };
  const preview = useQuery({
    ...api.unit.previewChange.queryOptions({
      input: { id: unit.id, place: question.place, addressReason: question.reason || null },
    }),
    enabled: isMoved && question.place.name !== '',
  });
  const effects = isMoved ? preview.data : undefined;
  const isRefused = (effects?.problems.length ?? 0) > 0 || (isMoved && !preview.data);

  const save = async () => {
    if (!staff) return;
    setIsSaving(true);
    setError(null);
    try {
      await client.unit.change({
        id: unit.id,
        details: draft.details,
        staff,
        place: isMoved ? place : null,
        keepOldUntil,
        addressReason: reason.trim() || null,
        cause: { document: document.trim() || null, reason: reason.trim() || null },
      });
      refreshEverything(queryClient);
      onDone();
    } catch (failure) {
      setError(failure);
      setIsSaving(false);
    }
  };

  return (
    <>
      <h2>Sửa {unit.name}</h2>
      <PlaceFields draft={draft} onChange={setDraft} />
      <div className="unit-form">
        <Field
          label="Tên tài khoản khác"
          hint={`Bỏ trống để theo Điều 4; đang dùng ${unit.localPart}.`}
        >
          <Input
            maxLength={64}
            value={draft.localPart}
            onChange={(_, { value }) => setDraft({ ...draft, localPart: value })}
          />
        </Field>
        <Field label="Theo văn bản">
          <Input maxLength={200} value={document} onChange={(_, { value }) => setDocument(value)} />
        </Field>
        <Field label="Lý do">
          <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      </div>
      {effects && effects.units.length > 0 ? (
        <>
          <h3>Khi ghi, {formatNumber(effects.units.length)} đơn vị thay đổi</h3>
          <EffectsTable units={effects.units} />
          <KeepOldField value={keepOldUntil} onChange={setKeepOldUntil} />
        </>
      ) : null}
      {preview.error && isMoved ? <Notice tone="error" {...explainError(preview.error)} /> : null}
      {effects && effects.problems.length > 0 ? (
        <Notice tone="warning" title={effects.problems.join(' ')} />
      ) : null}
      <h3>Đầu mối và liên hệ</h3>
      <DetailFields draft={draft} onChange={setDraft} />
      <Field
        label="Số cán bộ, công chức, viên chức theo năm"
        hint="Mỗi năm một mục, cách nhau bằng dấu chấm phẩy: 2025: 120; 2026: 118"
        validationState={staff ? 'none' : 'error'}
        validationMessage={staff ? undefined : 'Ghi dạng 2026: 118; mỗi năm một lần.'}
      >
        <Input value={staffText} onChange={(_, { value }) => setStaffText(value)} />
      </Field>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <div className="row-of-buttons">
        <Button
          appearance="primary"
          disabledFocusable={
            isSaving || !staff || place.name === '' || isRefused || keepOldUntil === ''
          }
          onClick={() => void save()}
        >
          Ghi
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </>
  );
}

function placeOf({ name, kind, parentId, localPart }: UnitDraft) {
  return { name: name.trim(), kind, parentId, localPart: localPart.trim() || null };
}

function detailsOf(unit: UnitEditProps['unit']): UnitDraft['details'] {
  const { abbreviation, address, phone, head, headTitle, itContact, itPhone, itEmail, note } = unit;
  return { abbreviation, address, phone, head, headTitle, itContact, itPhone, itEmail, note };
}
