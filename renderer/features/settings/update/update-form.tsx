import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UpdateManifest } from '../../../../shared/api/contract/update.ts';
import { INSTALLER_LIMIT_MB } from '../../../../shared/domain/update.ts';
import { client } from '../../../api/client.ts';
import { uploadFile } from '../../../api/files.ts';
import { createJobRunner } from '../../../api/job-state.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatSize } from '../../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../../i18n/progress.ts';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { WhatIsNew } from './what-is-new.tsx';

const runner = createJobRunner();

/** Takes the two files of an update one after the other: the manifest says what to expect of the installer. */
export function UpdateForm() {
  const queryClient = useQueryClient();
  const job = runner.useJob();
  const [failure, setFailure] = useState<unknown>(null);
  const [chosen, setChosen] = useState<{ fileId: string; manifest: UpdateManifest } | null>(null);
  const [installer, setInstaller] = useState<File | null>(null);

  const inspect = async (file: File) => {
    try {
      setFailure(null);
      setChosen(null);
      setInstaller(null);
      const fileId = await uploadFile(file);
      setChosen({ fileId, manifest: await client.update.inspect({ manifestFileId: fileId }) });
    } catch (reason) {
      setFailure(reason);
    }
  };
  const prepare = async (manifestFileId: string, file: File) => {
    const done = await runner.run(async ({ signal, follow, show }) => {
      const installerFileId = await uploadFile(file, signal, INSTALLER_LIMIT_MB, (sent) =>
        show({ phase: 'copy', done: sent, total: file.size }),
      );
      return follow((stop) =>
        client.update.prepare({ manifestFileId, installerFileId }, { signal: stop }),
      );
    });
    if (done) await queryClient.invalidateQueries();
  };
  const error = failure ?? job.error;
  return (
    <>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <p>
        <strong>1.</strong> Chọn tệp kê khai của bản mới (tên kết thúc bằng{' '}
        <code>.update.json</code>). Ứng dụng kiểm tra chữ ký trước khi đọc nội dung.
      </p>
      <div className="row-of-buttons">
        <FileButton
          label="Tệp kê khai của bản cập nhật"
          accept=".json"
          disabled={job.isRunning}
          onFile={(file) => void inspect(file)}
        >
          Chọn tệp kê khai
        </FileButton>
      </div>
      {chosen ? (
        <>
          <WhatIsNew manifest={chosen.manifest} />
          <p>
            <strong>2.</strong> Chọn bộ cài <code>{chosen.manifest.installer.name}</code>. Ứng dụng
            so kích thước và dấu SHA-256, sao lưu danh bạ, rồi mới giữ bộ cài để chạy.
          </p>
          <div className="row-of-buttons">
            <FileButton
              label="Bộ cài của bản cập nhật"
              accept=".exe"
              disabled={job.isRunning}
              onFile={(file) => {
                job.dismissError();
                setInstaller(file);
              }}
            >
              Chọn bộ cài
            </FileButton>
          </div>
        </>
      ) : null}
      {chosen && installer ? (
        <>
          <p className="quiet">
            Đã chọn: {installer.name} ({formatSize(installer.size)})
          </p>
          <div className="row-of-buttons">
            <Button
              appearance="primary"
              disabledFocusable={job.isRunning}
              onClick={() => void prepare(chosen.fileId, installer)}
            >
              Kiểm tra, sao lưu và chuẩn bị cài
            </Button>
          </div>
        </>
      ) : null}
      {job.isRunning ? (
        <WorkProgress
          label={describeProgress('Chuẩn bị bản cập nhật', job.progress)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          cancelLabel={cancelLabel}
          onCancel={job.cancel}
        />
      ) : null}
    </>
  );
}
