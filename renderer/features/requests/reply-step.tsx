import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentId, RequestId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { renderDocument } from '../../api/documents.ts';
import { saveFile } from '../../api/files.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Dossier } from './dossier-types.ts';
import { todayInVietnam } from './today.ts';

/** The reply letter: drawn up here with its lists and issued, or written elsewhere and only entered. */
export function ReplyStep({ request }: { request: Dossier }) {
  const { run, isRunning, error, clearError } = useAct();
  const [on, setOn] = useState<string | null>(todayInVietnam());
  const [number, setNumber] = useState('');
  const [isElsewhere, setIsElsewhere] = useState(false);
  const [letter, setLetter] = useState<{ name: string; blob: Blob } | null>(null);
  const id = request.id as RequestId;
  const isDue = request.next.some(({ to }) => to === 'replied');
  const isAllRefused =
    request.lines.length > 0 && request.lines.every(({ decision }) => decision === 'refused');
  if (!isDue || (request.state === 'decided' && !isAllRefused))
    return (
      <p className="quiet">
        Lập sau khi thực hiện; đề nghị chỉ kết thúc khi đã phúc đáp (Điều 5 khoản 2).
      </p>
    );

  const drawUp = () =>
    run(async () => {
      const { documentId } = await client.request.drawUpReply({ id });
      setLetter(await renderDocument('reply-letter', documentId as DocumentId, 'pdf'));
    });
  const reply = number.trim() !== '' && on ? { number, on } : null;
  return (
    <>
      <div className="row-of-buttons">
        <Button disabledFocusable={isRunning} onClick={() => void drawUp()}>
          {letter || request.replyDocumentId
            ? 'Lập lại công văn phúc đáp'
            : 'Lập công văn phúc đáp'}
        </Button>
        <Button appearance="subtle" onClick={() => setIsElsewhere(!isElsewhere)}>
          {isElsewhere ? 'Dùng công văn lập ở đây' : 'Đã phúc đáp bằng văn bản khác'}
        </Button>
      </div>
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: clearError }}
        />
      ) : null}
      {letter && !isElsewhere ? (
        <DocumentPreview
          title="Công văn phúc đáp"
          pdf={letter.blob}
          onSave={() => saveFile(letter.blob, letter.name)}
        />
      ) : null}
      <div className="field-row">
        {isElsewhere ? (
          <Field label="Số văn bản phúc đáp" required>
            <Input
              maxLength={100}
              placeholder="46/STTTT-CNTT"
              value={number}
              onChange={(_, { value }) => setNumber(value)}
            />
          </Field>
        ) : null}
        <DayField label="Ngày văn bản phúc đáp" value={on} onChange={setOn} />
      </div>
      <div className="row-of-buttons">
        {isElsewhere ? (
          <Button
            appearance="primary"
            disabledFocusable={isRunning || !reply}
            onClick={() => void run(() => client.request.reply({ id, reply }))}
          >
            Ghi số văn bản, kết thúc đề nghị
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={isRunning || !on}
            onClick={() => void run(() => client.request.issueReply({ id, on }))}
          >
            Ban hành, kết thúc đề nghị
          </Button>
        )}
      </div>
    </>
  );
}
