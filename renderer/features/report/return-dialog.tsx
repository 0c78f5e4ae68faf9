import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Spinner,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../../shared/domain/ids.ts';
import {
  checkAnswers,
  UNIT_FORM,
  type UnitAnswers,
  type UnitFormKey,
} from '../../../shared/report/unit-form.ts';
import { api } from '../../api/client.ts';
import type { ReadForm } from '../../api/reports.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AnswerField } from './answer-field.tsx';
import { FormFaults } from './form-faults.tsx';

/** A unit's report in hand: typed in, or read from a form. */
export interface ReturnInHand {
  unitId: UnitId;
  unitName: string;
  form: ReadForm | null;
}

interface ReturnDialogProps {
  reportId: number;
  inHand: ReturnInHand;
  onClose: () => void;
  onKept: () => void;
}

/** The report of one unit: looked at, corrected, kept beside what the unit sent before. */
export function ReturnDialog({ reportId, inHand, onClose, onKept }: ReturnDialogProps) {
  const { unitId, unitName, form } = inHand;
  const { data, error } = useQuery(
    api.report.submissions.queryOptions({ input: { id: reportId, unitId } }),
  );
  const [changed, setChanged] = useState<Partial<UnitAnswers>>({});
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const keep = useMutation(api.report.receive.mutationOptions({ onSuccess: onKept }));

  const given = data?.given;
  const answers = given
    ? ({ ...given, ...form?.answers, ...changed, granted: given.granted } as UnitAnswers)
    : null;
  const granted = typeof given?.granted === 'number' ? given.granted : null;
  const faults = answers ? checkAnswers(answers, granted) : [];
  const messageOf = (key: UnitFormKey) =>
    isChecked || form ? faults.find((fault) => fault.key === key)?.message : undefined;
  const submit = () => {
    setIsChecked(true);
    if (!answers || faults.length > 0 || receivedOn === null) return;
    keep.mutate({
      id: reportId,
      unitId,
      receivedOn,
      document,
      answers,
      file: form ? { name: form.fileName, sha256: form.fileSha256 } : null,
    });
  };
  const failure = error ?? keep.error;

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className="wide-dialog">
        <DialogBody>
          <DialogTitle>Báo cáo của {unitName}</DialogTitle>
          <DialogContent className="dialog-fields">
            {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
            {form ? <FormFaults form={form} /> : null}
            {data && data.submissions.length > 0 ? (
              <p className="quiet">
                Đã nhận {data.submissions.length} lần:{' '}
                {data.submissions
                  .map(
                    (each) =>
                      `${formatDay(each.receivedOn)} (${each.source === 'form' ? each.fileName : 'nhập tay'})`,
                  )
                  .join('; ')}
                . Lần mới được giữ bên cạnh, không ghi đè.
              </p>
            ) : null}
            {!answers && !error ? <Spinner label="Đang tải…" /> : null}
            {answers ? (
              <>
                <div className="field-row">
                  <DayField
                    label="Ngày nhận"
                    required
                    value={receivedOn}
                    onChange={setReceivedOn}
                    error={isChecked && !receivedOn ? 'Ghi ngày nhận báo cáo.' : undefined}
                  />
                  <Field label="Số, ngày văn bản của đơn vị" className="field-wide">
                    <Input
                      value={document}
                      maxLength={200}
                      onChange={(_, { value }) => setDocument(value)}
                    />
                  </Field>
                </div>
                {UNIT_FORM.map(({ title, fields }) => (
                  <fieldset key={title} className="form-section">
                    <legend>{title}</legend>
                    {fields.map((field) => (
                      <AnswerField
                        key={field.key}
                        field={field}
                        value={answers[field.key]}
                        error={messageOf(field.key)}
                        onChange={(value) => setChanged({ ...changed, [field.key]: value })}
                      />
                    ))}
                  </fieldset>
                ))}
              </>
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={!answers || keep.isPending}
              onClick={submit}
            >
              Lưu báo cáo
            </Button>
            <Button onClick={onClose}>Đóng</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
