import type { OpenedReport } from '../../api/reports.ts';
import { Notice } from '../../ui/notice.tsx';
import { ParagraphEditor } from './paragraph-editor.tsx';

/** The text as the application writes it, every paragraph open to be changed. */
export function TextTab({ report, onEdited }: { report: OpenedReport; onEdited: () => void }) {
  const { sections, orphans, period, formerTexts } = report;
  const outdated = sections
    .flatMap(({ parts }) => parts.flatMap(({ paragraphs }) => paragraphs))
    .filter(({ isOutdated }) => isOutdated).length;
  return (
    <div className="report-text">
      {outdated > 0 ? (
        <Notice
          tone="warning"
          title={`${outdated} đoạn đã sửa không còn khớp với số liệu mới.`}
          hint="Những đoạn đó có dấu nhắc bên dưới: xem lại, hoặc lấy lại câu của ứng dụng."
        />
      ) : null}
      {sections.map((section) => (
        <section key={section.heading} aria-label={section.heading}>
          <h2>{section.heading}</h2>
          {section.parts.map((part) => (
            <div key={part.heading} className="report-part">
              {part.heading ? <h3>{part.heading}</h3> : null}
              {part.paragraphs.map((paragraph) => (
                <ParagraphEditor
                  key={paragraph.key}
                  reportId={period.id}
                  paragraph={paragraph}
                  formerText={formerTexts[paragraph.key] ?? null}
                  onEdited={onEdited}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
      {orphans.length > 0 ? (
        <section aria-label="Đoạn đã sửa nhưng không còn trong báo cáo">
          <h2>Đoạn đã sửa nhưng số liệu mới không còn nhắc đến</h2>
          {orphans.map(({ key, text }) => (
            <p key={key} className="quiet">
              {text}
            </p>
          ))}
        </section>
      ) : null}
    </div>
  );
}
