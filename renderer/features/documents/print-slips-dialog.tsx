import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { SlipLayout } from '../../../shared/domain/slip.ts';
import { client } from '../../api/client.ts';
import { fetchFile, saveFile } from '../../api/files.ts';
import { findPeople } from '../../api/person-finder.ts';
import { runJob } from '../../api/run-job.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { type FoundOption, FoundPicker } from '../../ui/found-picker.tsx';
import { Notice } from '../../ui/notice.tsx';

interface Printed {
  count: number;
  /** The slips. */
  sheet: { name: string; blob: Blob };
  /** What gives the mail server the same passwords. */
  commands: { name: string; blob: Blob }[];
}

/** Chooses who gets a slip, makes the slips, and shows them once to be printed. */
export function PrintSlipsDialog({ onClose }: { onClose: () => void }) {
  const { run, isRunning, error } = useAct();
  const pickerId = useId();
  const [people, setPeople] = useState<FoundOption[]>([]);
  const [layout, setLayout] = useState<SlipLayout>('four');
  const [printed, setPrinted] = useState<Printed | null>(null);
  const print = async () => {
    const made = await run(async () => {
      const mailboxIds = people.map(({ id }) => id as MailboxId);
      const { count, files } = await runJob(
        (signal) => client.slip.print({ mailboxIds, layout }, { signal }),
        () => {},
        new AbortController().signal,
      );
      const [sheet, ...commands] = await Promise.all(
        files.map(async ({ fileId, name }) => ({ name, blob: await fetchFile(fileId) })),
      );
      return sheet ? { count, sheet, commands } : null;
    });
    if (made) setPrinted(made);
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={printed ? 'slips-dialog slips-dialog-wide' : 'slips-dialog'}>
        <DialogBody className="slips-dialog-body">
          <DialogTitle>
            {printed ? `Đã lập ${printed.count} phiếu cấp tài khoản` : 'In phiếu cấp tài khoản'}
          </DialogTitle>
          <DialogContent className="slips-dialog-content">
            {error ? <Notice tone="error" {...explainError(error)} /> : null}
            {printed ? (
              <>
                <Notice
                  tone="warning"
                  title="Mật khẩu chỉ hiện lần này."
                  hint="In rồi giao tận tay. Ứng dụng không lưu mật khẩu; đóng cửa sổ này là không xem lại được, in lại là mật khẩu mới. Nạp tệp lệnh vào máy chủ thư để đặt đúng các mật khẩu này, xong thì xóa tệp."
                />
                <DocumentPreview
                  title="Phiếu cấp tài khoản"
                  pdf={printed.sheet.blob}
                  onSave={() => saveFile(printed.sheet.blob, printed.sheet.name)}
                  actions={printed.commands.map(({ name, blob }) => (
                    <Button key={name} onClick={() => saveFile(blob, name)}>
                      Lưu tệp lệnh máy chủ thư
                    </Button>
                  ))}
                />
              </>
            ) : (
              <div className="form-fields">
                <Field label={{ children: 'Thêm người nhận phiếu', htmlFor: pickerId }}>
                  <FoundPicker
                    key={people.length}
                    id={pickerId}
                    value={null}
                    placeholder="Họ tên, địa chỉ hoặc đơn vị"
                    find={findPeople}
                    onChange={(found) => {
                      if (found && !people.some(({ id }) => id === found.id))
                        setPeople([...people, found]);
                    }}
                  />
                </Field>
                <ul className="slip-dialog-list" aria-label="Người nhận phiếu">
                  {people.map(({ id, text, detail }) => (
                    <li key={id}>
                      <span>
                        {text} <span className="quiet">{detail}</span>
                      </span>
                      <DismissButton
                        label={`Bỏ ${text}`}
                        onClick={() => setPeople(people.filter((each) => each.id !== id))}
                      />
                    </li>
                  ))}
                </ul>
                <Field label="Cách in">
                  <RadioGroup
                    value={layout}
                    onChange={(_, { value }) => setLayout(value as SlipLayout)}
                  >
                    <Radio value="four" label="Bốn phiếu trên một tờ A4, có đường cắt" />
                    <Radio value="a5" label="Mỗi phiếu một tờ A5" />
                  </RadioGroup>
                </Field>
                <p className="quiet">
                  Mỗi người được một mật khẩu mới; mật khẩu và phiếu cũ hết dùng được sau khi nạp
                  tệp lệnh vào máy chủ thư.
                </p>
              </div>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{printed ? 'Đóng' : 'Thôi'}</Button>
            {printed ? null : (
              <Button
                appearance="primary"
                disabledFocusable={people.length === 0 || isRunning}
                onClick={() => void print()}
              >
                {`Lập ${people.length} phiếu`}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
