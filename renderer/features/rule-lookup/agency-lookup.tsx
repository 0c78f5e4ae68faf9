import { Field, Input, Select } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import { api } from '../../api/client.ts';
import { useUnits } from '../../api/use-units.ts';
import { UNIT_KIND_LABELS } from '../../i18n/labels.ts';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { ProposalView } from './proposal-view.tsx';

const TYPING_PAUSE_MS = 200;
const KINDS = ['agency', 'district', 'commune', 'subunit'] as const satisfies UnitKind[];
type Kind = (typeof KINDS)[number];

/** Which address a unit would get today, and why. */
export function AgencyLookup() {
  const units = useUnits();
  const [kind, setKind] = useState<Kind>('agency');
  const [typed, setTyped] = useState('');
  const [parentId, setParentId] = useState<UnitId | null>(null);
  const name = useSettled(typed.trim(), TYPING_PAUSE_MS);
  const hasParent = kind === 'commune' || kind === 'subunit';
  const parents =
    units.data?.filter((unit) =>
      kind === 'commune' ? unit.kind === 'district' : unit.parentId === null,
    ) ?? null;
  const parent = hasParent ? (parents?.find(({ id }) => id === parentId)?.localPart ?? null) : null;
  const isAsked = name !== '' && (!hasParent || parent !== null);
  const { data, error } = useQuery({
    ...api.address.proposeAgency.queryOptions({ input: { kind, name, parent } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className="field-row">
        <Field label="Loại đơn vị">
          <Select value={kind} onChange={(_, { value }) => setKind(value as Kind)}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {UNIT_KIND_LABELS[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Tên đơn vị" className="field-wide">
          <Input
            data-screen-search
            maxLength={300}
            autoComplete="off"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        {hasParent ? (
          <Field label="Thuộc" className="field-wide" required>
            <UnitPicker
              placeholder={
                kind === 'commune' ? 'Huyện, thị xã, thành phố…' : 'Sở, ngành hoặc huyện…'
              }
              units={parents}
              value={parentId}
              onChange={setParentId}
            />
          </Field>
        ) : null}
      </div>
      <ProposalView
        proposal={data}
        error={error}
        isAsked={isAsked}
        invitation={
          hasParent
            ? 'Gõ tên đơn vị và chọn nơi trực thuộc để xem địa chỉ theo Điều 4 khoản 1.'
            : 'Gõ tên đơn vị để xem địa chỉ theo Điều 4 khoản 1.'
        }
      />
    </>
  );
}
