import { Button, Textarea } from '@fluentui/react-components';
import { Edit16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { EditedParagraph } from '../../../shared/report/edits.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ParagraphEditorProps {
  reportId: number;
  paragraph: EditedParagraph;
  /** The same paragraph as it was signed the year before. */
  formerText: string | null;
  onEdited: () => void;
}

/** One paragraph: as it will be printed, and in hand while it is changed. */
export function ParagraphEditor({
  reportId,
  paragraph,
  formerText,
  onEdited,
}: ParagraphEditorProps) {
  const { key, text, written, isEdited, isOutdated } = paragraph;
  const [draft, setDraft] = useState<string | null>(null);
  const edit = useMutation(
    api.report.edit.mutationOptions({
      onSuccess: () => {
        setDraft(null);
        onEdited();
      },
    }),
  );
  const save = (next: string | null) => edit.mutate({ id: reportId, key, text: next, written });

  if (draft === null) {
    return (
      <div className={isOutdated ? 'paragraph paragraph-outdated' : 'paragraph'}>
        <p>
          {text === '' ? <span className="quiet">(Đoạn này được bỏ khỏi báo cáo.)</span> : text}
        </p>
        <div className="paragraph-tools">
          {isOutdated ? (
            <Mark tone="caution" icon={Warning16Filled}>
              Số liệu đã đổi sau khi sửa
            </Mark>
          ) : isEdited ? (
            <span className="quiet">Đã sửa</span>
          ) : null}
          <ActButton
            right="edit"
            size="small"
            appearance="subtle"
            icon={<Edit16Regular />}
            aria-label={`Sửa đoạn: ${text.slice(0, 60)}`}
            onClick={() => setDraft(text)}
          >
            Sửa
          </ActButton>
          {isEdited ? (
            <ActButton right="edit" size="small" appearance="subtle" onClick={() => save(null)}>
              Lấy lại câu của ứng dụng
            </ActButton>
          ) : null}
        </div>
        {isOutdated ? <p className="quiet">Ứng dụng nay viết: {written}</p> : null}
        {edit.error ? <Notice tone="error" {...explainError(edit.error)} /> : null}
      </div>
    );
  }
  return (
    <div className="paragraph paragraph-open">
      <Textarea
        aria-label="Nội dung đoạn"
        autoFocus
        resize="vertical"
        rows={Math.min(12, Math.max(3, Math.ceil(draft.length / 110)))}
        maxLength={5000}
        value={draft}
        onChange={(_, { value }) => setDraft(value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
          if (event.key === 'Enter' && event.ctrlKey) save(draft);
        }}
      />
      {formerText !== null && formerText !== text ? (
        <p className="quiet">Kỳ trước viết: {formerText}</p>
      ) : null}
      {edit.error ? <Notice tone="error" {...explainError(edit.error)} /> : null}
      <div className="row-of-buttons">
        <Button appearance="primary" disabledFocusable={edit.isPending} onClick={() => save(draft)}>
          Lưu đoạn
        </Button>
        <Button onClick={() => setDraft(null)}>Bỏ sửa</Button>
        {formerText !== null ? (
          <Button onClick={() => setDraft(formerText)}>Lấy câu của kỳ trước</Button>
        ) : null}
      </div>
    </div>
  );
}
