import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import { isUndecided, type RowEdit } from './draft-work.ts';

interface RowDecisionsProps {
  row: PreviewRow;
  isBusy: boolean;
  onRevise: (edit: Omit<RowEdit, 'row'>) => void;
}

/** The people a row may be, side by side with what agrees; somebody else is a choice too. */
function PersonChoice({ row, isBusy, onRevise }: RowDecisionsProps) {
  if (!isUndecided(row)) return null;
  return (
    <section className="decision" aria-label="Người này là ai">
      <h3>Có phải người đã có hộp thư?</h3>
      {row.candidates.map((candidate) => (
        <div key={candidate.mailboxId} className="candidate-person">
          <strong>{candidate.name}</strong>
          <span>
            {[
              candidate.localPart,
              candidate.birthYear === null ? null : `sinh năm ${candidate.birthYear}`,
              candidate.position,
              candidate.unitName,
              candidate.phone,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className="quiet">{candidate.agreements.join(', ')}</span>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => onRevise({ choice: { person: candidate.mailboxId } })}
          >
            Đúng người này
          </Button>
        </div>
      ))}
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => onRevise({ choice: { person: 'other' } })}
      >
        Người khác, cấp hộp thư mới
      </Button>
    </section>
  );
}

/** Addresses beyond the regulation, once all of its own are held; the reason is kept and printed in the reply. */
function AddressChoice({ row, isBusy, onRevise }: RowDecisionsProps) {
  const [chosen, setChosen] = useState(row.choice.localPart ?? row.suggestions[0] ?? '');
  const [reason, setReason] = useState(row.choice.reason ?? '');
  const [wasAsked, setWasAsked] = useState(false);
  if (row.suggestions.length === 0 && row.choice.localPart === undefined) return null;
  const options = [...new Set([row.choice.localPart, ...row.suggestions])].filter(
    (each) => each !== undefined,
  );
  const isMissing = wasAsked && reason.trim() === '';
  return (
    <section className="decision" aria-label="Tên ngoài Quy chế">
      <h3>Ngoài Quy chế: chọn tên tài khoản</h3>
      <RadioGroup
        aria-label="Tên tài khoản ngoài Quy chế"
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        {options.map((each) => (
          <Radio key={each} value={each} label={each} />
        ))}
      </RadioGroup>
      <Field
        label="Lý do"
        required
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? 'Ghi lý do; lý do được lưu cùng địa chỉ.' : undefined}
      >
        <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => {
          setWasAsked(true);
          if (reason.trim() !== '') onRevise({ choice: { localPart: chosen, reason } });
        }}
      >
        Dùng tên này
      </Button>
    </section>
  );
}

/** What was decided, with the way to take it back. */
function TakenDecisions({ row, isBusy, onRevise }: RowDecisionsProps) {
  const { person, isFirst, localPart } = row.choice;
  const isNamesake = row.issues.some(({ code }) => code === 'SAME_NAME_IN_FILE');
  return (
    <>
      {person === undefined ? null : (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => onRevise({ choice: { person: null } })}
        >
          Bỏ quyết định về người này
        </Button>
      )}
      {localPart === undefined ? null : (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => onRevise({ choice: { localPart: null, reason: null } })}
        >
          Trở về cách đặt tên của Quy chế
        </Button>
      )}
      {isNamesake || isFirst ? (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => onRevise({ choice: { isFirst: !isFirst } })}
        >
          {isFirst ? 'Trở về thứ tự trong danh sách' : 'Nhận tên gọn trước người trùng tên'}
        </Button>
      ) : null}
    </>
  );
}

/** What is open about a row, or was decided. */
export function RowDecisions(props: RowDecisionsProps) {
  return (
    <>
      <PersonChoice {...props} />
      <AddressChoice {...props} />
      <div className="row-of-buttons">
        <TakenDecisions {...props} />
      </div>
    </>
  );
}
