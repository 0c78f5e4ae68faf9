import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Dossier } from './dossier-types.ts';
import { MissingList } from './missing-list.tsx';
import { todayInVietnam } from './today.ts';

/** The number and day of the department's document, which closes the lines. */
export function DecideStep({ request }: { request: Dossier }) {
  const { run, isRunning, error } = useAct();
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | null>(todayInVietnam());
  const id = request.id as RequestId;
  const isResetOnly =
    request.lines.length > 0 && request.lines.every(({ kind }) => kind === 'reissue');
  const decision = number.trim() !== '' && on ? { number, on } : null;
  return (
    <>
      <MissingList request={request} to="decided" without={['request.decision']} />
      <div className="field-row">
        <Field label="Số văn bản của Sở" required={!isResetOnly}>
          <Input
            maxLength={100}
            placeholder="45/STTTT-CNTT"
            value={number}
            onChange={(_, { value }) => setNumber(value)}
          />
        </Field>
        <DayField label="Ngày văn bản của Sở" value={on} onChange={setOn} />
      </div>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <div className="row-of-buttons">
        <Button
          appearance="primary"
          disabledFocusable={isRunning || (!decision && !isResetOnly)}
          onClick={() => void run(() => client.request.decide({ id, decision }))}
        >
          Ghi ý kiến của Sở
        </Button>
        {request.state === 'received' ? (
          <Button
            disabledFocusable={isRunning}
            onClick={() => void run(() => client.request.move({ id, to: 'submitted' }))}
          >
            Đánh dấu đã trình Sở
          </Button>
        ) : (
          <Button
            disabledFocusable={isRunning}
            onClick={() => void run(() => client.request.move({ id, to: 'received' }))}
          >
            Trả lại bước tiếp nhận
          </Button>
        )}
      </div>
    </>
  );
}
