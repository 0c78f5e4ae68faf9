import { Button, Field, Input } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { api, client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { CANDIDATE_STATUS_LABELS } from '../../i18n/labels.ts';
import { CandidateList } from '../../ui/candidate-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useUnsavedChanges } from '../../ui/unsaved-changes.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { DetailFields, EMPTY_DETAILS, PlaceFields, type UnitDraft } from './unit-fields.tsx';

interface NewUnitProps {
  onDone: (id: UnitId) => void;
  onCancel: () => void;
}

const EMPTY: UnitDraft = {
  name: '',
  kind: 'agency',
  parentId: null,
  localPart: '',
  details: EMPTY_DETAILS,
};

/** A unit to be added, with the addresses that the rules offer as its name is typed. */
export function NewUnit({ onDone, onCancel }: NewUnitProps) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  useUnsavedChanges(() => reason !== '' || JSON.stringify(draft) !== JSON.stringify(EMPTY));
  const name = useSettled(draft.name.trim(), 250);
  const { kind, parentId } = draft;
  const { data: proposal } = useQuery({
    ...api.unit.proposeAddress.queryOptions({ input: { name, kind, parentId } }),
    enabled: name !== '',
  });
  const save = async () => {
    setIsSaving(true);
    setError(null);
    try {
      const { details, localPart, ...place } = draft;
      const { id } = await client.unit.create({
        ...place,
        name: draft.name.trim(),
        localPart: localPart.trim() || null,
        details,
        addressReason: reason.trim() || null,
        cause: {},
      });
      refreshEverything(queryClient);
      onDone(id);
    } catch (failure) {
      setError(failure);
      setIsSaving(false);
    }
  };
  return (
    <>
      <h2>Thêm đơn vị</h2>
      <PlaceFields draft={draft} onChange={setDraft} />
      {proposal && name ? (
        <>
          <h3>Tên tài khoản theo Điều 4</h3>
          <CandidateList
            label="Các tên tài khoản theo thứ tự"
            proposal={proposal}
            statusLabels={CANDIDATE_STATUS_LABELS}
            chosenLabel="Sẽ dùng"
          />
        </>
      ) : null}
      <div className="unit-form">
        <Field label="Tên tài khoản khác" hint="Bỏ trống để dùng tên theo Điều 4 ở trên.">
          <Input
            maxLength={64}
            value={draft.localPart}
            onChange={(_, { value }) => setDraft({ ...draft, localPart: value })}
          />
        </Field>
        <Field label="Lý do chọn tên khác">
          <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      </div>
      <h3>Đầu mối và liên hệ</h3>
      <DetailFields draft={draft} onChange={setDraft} />
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <div className="row-of-buttons">
        <Button
          appearance="primary"
          disabledFocusable={isSaving || draft.name.trim() === ''}
          onClick={() => void save()}
        >
          Thêm đơn vị
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </>
  );
}
