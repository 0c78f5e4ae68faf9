import { Button, Field, Input } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { DayField } from '../../ui/day-field.tsx';
import { useHandoverDraft } from './handover-draft.ts';
import { isNamed, PersonField } from './person-field.tsx';

/** Step 1: who gives, why, when, and who is there. */
export function GiverStep() {
  const [, navigate] = useLocation();
  const draft = useHandoverDraft();
  const { giver, reason, document, handedOverOn, particulars, change } = draft;
  const witness = particulars.witnesses[0] ?? { name: '', position: '' };
  const setWitness = (part: Partial<typeof witness>) => {
    const next = { ...witness, ...part };
    const witnesses = next.name === '' && next.position === '' ? [] : [next];
    change({ particulars: { ...particulars, witnesses } });
  };
  const canGoOn = isNamed(giver) && handedOverOn !== null;
  return (
    <form
      className="form-page"
      onSubmit={(event) => {
        event.preventDefault();
        if (canGoOn) change({ step: 'mailboxes' });
      }}
    >
      <PersonField
        label="Người giao"
        value={giver}
        onChange={(person) => change({ giver: person, receivers: new Map() })}
        required
      />
      <div className="field-row">
        <DayField
          label="Ngày bàn giao"
          value={handedOverOn}
          onChange={(on) => change({ handedOverOn: on })}
          required
        />
        <Field label="Giờ">
          <Input
            type="time"
            value={particulars.hour}
            onChange={(_, { value }) => change({ particulars: { ...particulars, hour: value } })}
          />
        </Field>
        <Field label="Địa điểm" className="field-wide">
          <Input
            value={particulars.place}
            maxLength={200}
            onChange={(_, { value }) => change({ particulars: { ...particulars, place: value } })}
          />
        </Field>
      </div>
      <div className="field-row">
        <Field label="Lý do" className="field-wide">
          <Input
            value={reason}
            maxLength={500}
            placeholder="Nghỉ hưu, điều động, bổ nhiệm…"
            onChange={(_, { value }) => change({ reason: value })}
          />
        </Field>
        <Field label="Văn bản (quyết định điều động, bổ nhiệm…)" className="field-wide">
          <Input
            value={document}
            maxLength={300}
            placeholder="Số, ký hiệu và ngày"
            onChange={(_, { value }) => change({ document: value })}
          />
        </Field>
      </div>
      <div className="field-row">
        <Field label="Người chứng kiến" className="field-wide">
          <Input
            value={witness.name}
            maxLength={200}
            onChange={(_, { value }) => setWitness({ name: value })}
          />
        </Field>
        <Field label="Chức vụ người chứng kiến" className="field-wide">
          <Input
            value={witness.position}
            maxLength={200}
            onChange={(_, { value }) => setWitness({ position: value })}
          />
        </Field>
      </div>
      <div className="row-of-buttons">
        <Button onClick={() => navigate('/ban-giao')}>Để sau</Button>
        <Button type="submit" appearance="primary" disabledFocusable={!canGoOn}>
          Tiếp tục
        </Button>
      </div>
    </form>
  );
}
