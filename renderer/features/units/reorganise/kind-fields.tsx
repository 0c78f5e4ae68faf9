import { Checkbox, Field, Input } from '@fluentui/react-components';
import { type ReorganiseDraft, useReorganise } from './reorganise-state.ts';
import { SplitParts } from './split-parts.tsx';
import { KindChoice, OneUnit } from './unit-choices.tsx';
import { UnitsChoice } from './units-choice.tsx';

const set = (part: Partial<ReorganiseDraft>) => useReorganise.setState({ ...part, chosen: {} });

function NameField({ label, hint }: { label: string; hint?: string }) {
  const name = useReorganise((state) => state.name);
  return (
    <Field label={label} hint={hint}>
      <Input maxLength={200} value={name} onChange={(_, { value }) => set({ name: value })} />
    </Field>
  );
}

/** What each way of reorganising needs to know. */
export function KindFields() {
  const draft = useReorganise();
  const parent = (label: string) => (
    <OneUnit
      label={label}
      placeholder="Trực thuộc tỉnh"
      hint="Bỏ trống nếu trực thuộc tỉnh."
      value={draft.parentId}
      onChange={(parentId) => set({ parentId })}
    />
  );
  const unit = (label: string) => (
    <OneUnit label={label} value={draft.unitId} onChange={(unitId) => set({ unitId })} />
  );
  switch (draft.kind) {
    case 'rename':
      return (
        <>
          {unit('Đơn vị đổi tên')}
          <NameField label="Tên mới" />
        </>
      );
    case 'move':
      return (
        <>
          <UnitsChoice
            label="Các đơn vị chuyển"
            value={draft.unitIds}
            onChange={(unitIds) => set({ unitIds })}
          />
          {parent('Chuyển về')}
        </>
      );
    case 'merge':
      return (
        <>
          <UnitsChoice
            label="Các đơn vị sáp nhập"
            value={draft.unitIds}
            onChange={(unitIds) => set({ unitIds })}
          />
          <OneUnit
            label="Nhập vào đơn vị"
            placeholder="Lập đơn vị mới"
            hint="Bỏ trống nếu lập đơn vị mới."
            value={draft.intoId}
            onChange={(intoId) => set({ intoId })}
          />
          <NameField
            label="Tên sau sáp nhập"
            {...(draft.intoId === null ? {} : { hint: 'Bỏ trống nếu giữ tên.' })}
          />
          {draft.intoId === null ? (
            <>
              <KindChoice value={draft.unitKind} onChange={(unitKind) => set({ unitKind })} />
              {parent('Đơn vị mới thuộc')}
            </>
          ) : null}
        </>
      );
    case 'split':
      return (
        <>
          <OneUnit
            label="Đơn vị tách"
            value={draft.unitId}
            onChange={(unitId) =>
              // Whoever was chosen belongs to the unit of before.
              set({ unitId, parts: draft.parts.map((part) => ({ ...part, mailboxIds: [] })) })
            }
          />
          <Checkbox
            label="Đơn vị cũ vẫn tiếp tục hoạt động"
            checked={draft.goesOn}
            onChange={(_, { checked }) => set({ goesOn: checked === true })}
          />
          <SplitParts />
        </>
      );
    case 'dissolve':
      return (
        <>
          {unit('Đơn vị giải thể')}
          <OneUnit
            label="Người và thư chuyển về"
            value={draft.peopleTo}
            onChange={(peopleTo) => set({ peopleTo })}
          />
          <Checkbox
            label="Phòng, đơn vị trực thuộc cũng kết thúc, người chuyển về cùng nơi"
            checked={draft.withSubunits}
            onChange={(_, { checked }) => set({ withSubunits: checked === true })}
          />
          {parent('Các đơn vị cấp dưới còn lại chuyển về')}
        </>
      );
    case 'domain':
      return (
        <Field
          label="Tên miền mới"
          hint="Tên tài khoản giữ nguyên; địa chỉ ở tên miền cũ vẫn nhận thư đến ngày đã chọn."
        >
          <Input
            maxLength={200}
            placeholder="dongthap.gov.vn"
            value={draft.domain}
            onChange={(_, { value }) => set({ domain: value })}
          />
        </Field>
      );
  }
}
