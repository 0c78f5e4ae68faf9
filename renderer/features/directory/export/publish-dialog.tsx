import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../../shared/domain/export-format.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import {
  type PublicationPreview,
  previewPublication,
  publishDirectory,
  usePublishingJob,
} from '../../../api/directory-jobs.ts';
import { useUnits } from '../../../api/use-units.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../../i18n/progress.ts';
import { Notice } from '../../../ui/notice.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { FORMAT_LABELS } from './export-formats.ts';
import { PublicationChanges } from './publication-changes.tsx';

interface PublishDialogProps {
  unitId: UnitId | null;
  onClose: () => void;
}

/** Publishes the directory by Điều 15 khoản 3: for whom, what changed since the last time, in which files. */
export function PublishDialog({ unitId: initial, onClose }: PublishDialogProps) {
  const { isRunning, progress, error, cancel, dismissError } = usePublishingJob();
  const { data: units } = useUnits();
  const [unitId, setUnitId] = useState(initial);
  const [formats, setFormats] = useState<ExportFormat[]>(['html']);
  const [preview, setPreview] = useState<PublicationPreview | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  useEffect(() => {
    setPreview(null);
    setPublished(null);
    void previewPublication(unitId).then(setPreview);
  }, [unitId]);
  const publish = async () => {
    const entries = await publishDirectory(unitId, formats);
    if (entries === null) return;
    setPublished(entries);
    setPreview(await previewPublication(unitId));
  };
  const close = () => {
    cancel();
    dismissError();
    onClose();
  };
  const toggle = (format: ExportFormat, isOn: boolean) =>
    setFormats(EXPORT_FORMATS.filter((each) => (each === format ? isOn : formats.includes(each))));
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className="wide-dialog">
        <DialogBody>
          <DialogTitle>Công bố danh bạ (Điều 15 khoản 3)</DialogTitle>
          <DialogContent className="dialog-stack">
            <p>
              Chỉ gồm họ tên, chức vụ, đơn vị công tác, điện thoại/fax và địa chỉ thư của những hộp
              thư đang dùng được đánh dấu công khai.
            </p>
            {error ? <Notice tone="error" {...explainError(error)} /> : null}
            {published === null ? null : (
              <Notice
                tone="success"
                title={`Đã công bố ${formatNumber(published)} hộp thư.`}
                hint="Các tệp đã được lưu; lần sau ứng dụng sẽ so với lần này."
              />
            )}
            <Field label="Công bố cho">
              <UnitPicker
                placeholder="Toàn tỉnh"
                units={units ?? null}
                value={unitId}
                onChange={setUnitId}
              />
            </Field>
            <fieldset className="form-group">
              <legend>Tệp</legend>
              {EXPORT_FORMATS.map((format) => (
                <Checkbox
                  key={format}
                  label={`${FORMAT_LABELS[format].name} – ${FORMAT_LABELS[format].use}`}
                  checked={formats.includes(format)}
                  onChange={(_, { checked }) => toggle(format, checked === true)}
                />
              ))}
            </fieldset>
            {isRunning ? (
              <WorkProgress
                label={describeProgress('Công bố danh bạ', progress)}
                done={progress?.done ?? 0}
                total={progress?.total ?? null}
                cancelLabel={cancelLabel}
                onCancel={cancel}
              />
            ) : null}
            {preview ? <PublicationChanges preview={preview} /> : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Đóng</Button>
            <Button
              appearance="primary"
              disabledFocusable={
                isRunning || !preview || preview.entries === 0 || formats.length === 0
              }
              onClick={() => void publish()}
            >
              {preview ? `Công bố ${formatNumber(preview.entries)} hộp thư` : 'Công bố'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
