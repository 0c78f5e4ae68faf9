import { Button } from '@fluentui/react-components';
import { saveReport } from '../../api/reports.ts';
import { formatInstant } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';

interface VersionListProps {
  reportId: number;
  versions: readonly {
    number: number;
    changeNote: string;
    documentId: number | null;
    signedAt: string;
    operator: string;
  }[];
  isBusy: boolean;
  onShow: (documentId: number) => void;
}

/** What was signed, and the files of each version as they were. */
export function VersionList({ reportId, versions, isBusy, onShow }: VersionListProps) {
  if (versions.length === 0) return null;
  return (
    <section aria-label="Các bản đã ký">
      <h2>Các bản đã ký</h2>
      <ul className="todo">
        {versions.map(({ number, changeNote, documentId, signedAt, operator }) => (
          <li key={number}>
            <div className="todo-text">
              <strong>Bản thứ {number}</strong>, {formatInstant(signedAt)}, {operator}
              {changeNote ? <div className="quiet">{changeNote}</div> : null}
            </div>
            {documentId !== null ? (
              <Button size="small" onClick={() => onShow(documentId)}>
                Xem
              </Button>
            ) : null}
            {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
              <ActButton
                right="export"
                key={format}
                size="small"
                disabledFocusable={isBusy}
                aria-label={`Lưu bản thứ ${number} dạng ${FORMAT_LABELS[format]}`}
                onClick={() => void saveReport(reportId, format, number)}
              >
                {FORMAT_LABELS[format]}
              </ActButton>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const FORMAT_LABELS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const;
