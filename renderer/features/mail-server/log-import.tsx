import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ServerPlanId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface LogImportProps {
  plan: { plan: { id: ServerPlanId }; steps: { file: string | null; state: string }[] };
}

/** Takes the server's log, pasted or from its file, and tells what it says of the steps. */
export function LogImport({ plan: { plan, steps } }: LogImportProps) {
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [log, setLog] = useState('');
  const files = [...new Set(steps.map(({ file }) => file).filter((file) => file !== null))];
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useMutation(api.provision.importLog.mutationOptions());
  const file = chosen ?? files.find((name) => name.includes('_lenh.')) ?? files[0] ?? null;
  if (files.length === 0) return null;
  const result = read.data;
  return (
    <>
      {result ? (
        <Notice
          tone={result.failed + result.unclear.length > 0 ? 'warning' : 'success'}
          title={`Nhật ký: ${formatNumber(result.confirmed)} bước đã thực hiện, ${formatNumber(result.failed)} bước bị từ chối.`}
          hint={
            result.unclear.length > 0
              ? `Chưa rõ thuộc bước nào: ${result.unclear.map(({ code, message }) => `${code} ${message}`).join('; ')}. Các bước khác để chờ xác nhận.`
              : ''
          }
        />
      ) : null}
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <div className="row-of-buttons">
          <DialogTrigger disableButtonEnhancement>
            <ActButton right="edit">Nhập nhật ký của máy chủ…</ActButton>
          </DialogTrigger>
        </div>
        <DialogSurface>
          <form
            onSubmit={async (event) => {
              event.preventDefault();
              if (log.trim() === '') return;
              const done = await read.mutateAsync({ planId: plan.id, log, file }).catch(() => null);
              if (!done) return;
              setIsOpen(false);
              setLog('');
              refreshEverything(queryClient);
            }}
          >
            <DialogBody>
              <DialogTitle>Nhập nhật ký của máy chủ</DialogTitle>
              <DialogContent>
                {read.error ? <Notice tone="error" {...explainError(read.error)} /> : null}
                <Field label="Nhật ký của tệp">
                  <Select value={file ?? ''} onChange={(_, { value }) => setChosen(value)}>
                    {files.map((name) => (
                      <option key={name} value={name}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field
                  label="Nội dung"
                  hint="Dán kết quả của zmprov -f, gồm cả các dòng ERROR; dòng “prov>” giúp biết lệnh nào bị từ chối. Với Exchange, dán nội dung tệp _ket-qua.csv."
                >
                  <Textarea rows={10} value={log} onChange={(_, { value }) => setLog(value)} />
                </Field>
                <input
                  ref={input}
                  type="file"
                  hidden
                  aria-label="Tệp nhật ký"
                  accept=".txt,.log"
                  onChange={async (event) => {
                    const [picked] = event.target.files ?? [];
                    event.target.value = '';
                    if (picked) setLog(await picked.text());
                  }}
                />
                <Button size="small" onClick={() => input.current?.click()}>
                  Đọc từ tệp…
                </Button>
              </DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button>Đóng</Button>
                </DialogTrigger>
                <Button
                  type="submit"
                  appearance="primary"
                  disabledFocusable={log.trim() === '' || read.isPending}
                >
                  Nhập nhật ký
                </Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
    </>
  );
}
