import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import { useUnits } from '../../api/use-units.ts';
import { actionLabel } from '../../i18n/audit-labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';

/** Which events are shown. */
export interface AuditQuestion {
  person: string;
  unitId: UnitId | null;
  operatorId: OperatorId | null;
  action: string;
  fromOn: string;
  toOn: string;
}

/** Every event. */
export const NO_QUESTION: AuditQuestion = {
  person: '',
  unitId: null,
  operatorId: null,
  action: '',
  fromOn: '',
  toOn: '',
};

interface AuditFiltersProps {
  question: AuditQuestion;
  onChange: (question: AuditQuestion) => void;
  actions: readonly string[];
  operators: readonly { id: OperatorId; fullName: string }[];
}

/** By person, unit, operator, kind and period. */
export function AuditFilters({ question, onChange, actions, operators }: AuditFiltersProps) {
  const { data: units = null } = useUnits();
  const change = (part: Partial<AuditQuestion>) => onChange({ ...question, ...part });
  const isAsked = JSON.stringify(question) !== JSON.stringify(NO_QUESTION);
  return (
    <search className="field-row audit-filters" aria-label="Lọc nhật ký">
      <Field label="Người hoặc hộp thư">
        <Input
          data-screen-search
          value={question.person}
          maxLength={200}
          onChange={(_, { value }) => change({ person: value })}
        />
      </Field>
      <Field label="Đơn vị">
        <UnitPicker
          units={units}
          value={question.unitId}
          onChange={(unitId) => change({ unitId })}
          placeholder="Mọi đơn vị"
          aria-label="Lọc theo đơn vị"
        />
      </Field>
      <Field label="Người thực hiện">
        <Select
          value={question.operatorId ?? ''}
          onChange={(_, { value }) =>
            change({ operatorId: value ? (Number(value) as OperatorId) : null })
          }
        >
          <option value="">Mọi người</option>
          {operators.map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Việc">
        <Select value={question.action} onChange={(_, { value }) => change({ action: value })}>
          <option value="">Mọi việc</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {actionLabel(action)}
            </option>
          ))}
        </Select>
      </Field>
      <DayField
        label="Từ ngày"
        value={question.fromOn || null}
        onChange={(day) => change({ fromOn: day ?? '' })}
      />
      <DayField
        label="Đến ngày"
        value={question.toOn || null}
        onChange={(day) => change({ toOn: day ?? '' })}
      />
      {isAsked ? (
        <Button className="field-button" onClick={() => onChange(NO_QUESTION)}>
          Bỏ lọc
        </Button>
      ) : null}
    </search>
  );
}
