import { useQuery } from '@tanstack/react-query';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import type { KeptPaper } from '../../../../shared/domain/kept-paper.ts';
import { api } from '../../../api/client.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatDay } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';

const KIND_LABELS: Readonly<Record<KeptPaper['kind'], string>> = {
  document: 'Văn bản đã ban hành',
  minutes: 'Biên bản bàn giao',
  letter: 'Văn bản đến và tệp kèm theo',
  'last-record': 'Hồ sơ khi xóa hộp thư, kèm Thông báo',
};

/** How a paper is cited in a line of text. */
const cite = ({ kind, number, on }: KeptPaper): string =>
  [KIND_LABELS[kind], number && `số ${number}`, on && `ngày ${formatDay(on)}`]
    .filter(Boolean)
    .join(' ');

/** Says of how many papers what stays and why, after the rest is gone. */
export function sayKept(papers: readonly KeptPaper[]): string {
  return papers.length === 0 ? '' : ` Vẫn lưu theo quy định: ${papers.map(cite).join('; ')}.`;
}

/** Names the official papers that stay when the data of a person are taken away, and says why. */
export function KeptPapers({ mailboxId }: { mailboxId: MailboxId }) {
  const { data, error } = useQuery(api.privacy.kept.queryOptions({ input: { mailboxId } }));
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return null;
  return (
    <section aria-label="Văn bản không bị xóa">
      <h4>Văn bản không bị xóa ({data.papers.length})</h4>
      {data.papers.length === 0 ? (
        <p className="quiet">Không có văn bản nào đã ban hành ghi về người này.</p>
      ) : (
        <ul>
          {data.papers.map((paper) => (
            <li key={`${paper.kind} ${paper.number} ${paper.on} ${paper.subject}`}>
              {cite(paper)}: {paper.subject}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        Văn bản đã ban hành, biên bản bàn giao và văn bản đến là hồ sơ công việc, phải giữ nguyên
        theo Luật Lưu trữ 33/2024/QH15 và Nghị định 30/2020/NĐ-CP. Văn bản chỉ ghi tên người này mà
        không gắn với hộp thư (người chứng kiến, người ký) cũng giữ nguyên; tên ở thẻ đơn vị thì sửa
        tại Đơn vị.
      </p>
    </section>
  );
}
