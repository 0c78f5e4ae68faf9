import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlannedUnitRow } from '../../../../shared/api/contract/reorganise-plan.ts';
import { api } from '../../../api/client.ts';
import { refreshEverything } from '../../../api/data-version.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { EffectsTable } from '../effects-table.tsx';
import { KeepOldField } from '../keep-old-field.tsx';
import { operationOf, useReorganise } from './reorganise-state.ts';
import { applyReorganisation, useReorganiseJob } from './reorganise-work.ts';

/** What will happen, in numbers and by row; addresses can be chosen otherwise; then it happens. */
export function PreviewStep() {
  const queryClient = useQueryClient();
  const draft = useReorganise();
  const isRunning = useReorganiseJob((state) => state.isRunning);
  const operation = operationOf(draft);
  const order = useSettled(
    JSON.stringify({ operation, chosen: draft.chosen, reason: draft.reason }),
    250,
  );
  const asked = JSON.parse(order);
  const {
    data: plan,
    error,
    isFetching,
  } = useQuery({
    ...api.reorganise.preview.queryOptions({
      input: { ...asked, keepOldUntil: null, document: '' },
    }),
    enabled: asked.operation !== null,
    placeholderData: (before) => before,
  });
  const back = <Button onClick={() => useReorganise.setState({ step: 'what' })}>Quay lại</Button>;
  if (error) return <Notice tone="error" {...explainError(error)} actions={back} />;
  if (!plan) return <Spinner label="Đang tính phương án…" />;
  const { counts } = plan;
  const isDayMissing = draft.keepOldUntil === '';
  return (
    <>
      <h2>{plan.title}</h2>
      <div className="reorganise-counts">
        {(
          [
            [counts.created, 'đơn vị thành lập'],
            [counts.changed, 'đơn vị thay đổi'],
            [counts.closed, 'đơn vị kết thúc'],
            [counts.readdressed, 'đơn vị đổi tên tài khoản'],
            [counts.people, 'người chuyển đơn vị'],
            [counts.agencyMailboxes, 'hộp thư cơ quan đổi địa chỉ hoặc đổi chủ'],
          ] as const
        ).map(([count, label]) => (
          <span key={label}>
            <strong>{formatNumber(count)}</strong> {label}
          </span>
        ))}
      </div>
      {plan.problems.length > 0 ? (
        <Notice tone="warning" title="Chưa thực hiện được." hint={plan.problems.join(' ')} />
      ) : null}
      {plan.units.length > 0 ? <EffectsTable units={plan.units} /> : null}
      <ChosenAddresses units={plan.units} />
      {plan.people.length > 0 ? (
        <details>
          <summary>
            {formatNumber(counts.people)} người chuyển đơn vị, giữ nguyên địa chỉ thư
            {plan.people.length < counts.people
              ? ` (đang xem ${formatNumber(plan.people.length)})`
              : ''}
          </summary>
          <table className="effects">
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Tên tài khoản</th>
                <th scope="col">Từ</th>
                <th scope="col">Về</th>
              </tr>
            </thead>
            <tbody>
              {plan.people.map((person) => (
                <tr key={person.id}>
                  <td>{person.name}</td>
                  <td>{person.localPart}</td>
                  <td>{person.from}</td>
                  <td>{person.to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
      <div className="reorganise-form">
        <KeepOldField
          value={draft.keepOldUntil}
          onChange={(keepOldUntil) => useReorganise.setState({ keepOldUntil })}
        />
        <Field label="Theo văn bản">
          <Input
            maxLength={200}
            placeholder="Ví dụ Nghị quyết số 1663/NQ-UBTVQH15"
            value={draft.document}
            onChange={(_, { value }) => useReorganise.setState({ document: value })}
          />
        </Field>
        <Field label="Lý do" hint="Cần khi chọn tên tài khoản khác với tên theo Điều 4.">
          <Input
            maxLength={500}
            value={draft.reason}
            onChange={(_, { value }) => useReorganise.setState({ reason: value })}
          />
        </Field>
        <p>
          Tất cả được ghi trong một lần; hoàn tác được khi chưa có thay đổi nào dựa trên kết quả.
        </p>
        <div className="row-of-buttons">
          {back}
          <ActButton
            right="edit"
            appearance="primary"
            disabledFocusable={isRunning || isFetching || isDayMissing || plan.problems.length > 0}
            onClick={async () => {
              if (await applyReorganisation(plan.registerVersion)) refreshEverything(queryClient);
            }}
          >
            Thực hiện
          </ActButton>
        </div>
      </div>
    </>
  );
}

/** Local parts that a person may choose otherwise than the rules do. */
function ChosenAddresses({ units }: { units: readonly PlannedUnitRow[] }) {
  const chosen = useReorganise((state) => state.chosen);
  const [isOpen, setIsOpen] = useState(false);
  const renamed = units.filter(
    ({ action, before, after, problem }) =>
      action !== 'close' && (problem !== null || before?.localPart !== after?.localPart),
  );
  const needed = renamed.filter(({ problem }) => problem !== null);
  if (renamed.length === 0) return null;
  const shown = isOpen ? renamed : needed;
  const chooseOthers = (
    <div>
      <Button onClick={() => setIsOpen(true)}>Chọn tên tài khoản khác…</Button>
    </div>
  );
  if (shown.length === 0) return chooseOthers;
  return (
    <>
      <h3>Tên tài khoản do người vận hành chọn</h3>
      <div className="unit-form">
        {shown.map(({ key, after, before, proposed }) => (
          <Field
            key={key}
            label={after?.name || before?.name || 'Đơn vị mới'}
            hint={proposed ? `Theo Điều 4: ${proposed}` : 'Quy chế không lập được tên'}
          >
            <Input
              maxLength={64}
              value={chosen[key] ?? ''}
              placeholder={after?.localPart}
              onChange={(_, { value }) => {
                const { [key]: _old, ...others } = chosen;
                const next = value.trim() ? { ...others, [key]: value.trim() } : others;
                useReorganise.setState({ chosen: next });
              }}
            />
          </Field>
        ))}
      </div>
      {isOpen ? null : chooseOthers}
    </>
  );
}
