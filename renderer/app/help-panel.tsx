import { DismissButton } from '../ui/dismiss-button.tsx';
import type { HelpContent } from '../ui/help-content.ts';

interface HelpPanelProps {
  help: HelpContent;
  onClose: () => void;
}

/** Which articles rule the screen, in plain words, and how to do it here. */
export function HelpPanel({ help, onClose }: HelpPanelProps) {
  return (
    <aside className="help" aria-label={`Trợ giúp: ${help.title}`}>
      <div className="details-bar">
        <strong>Trợ giúp: {help.title}</strong>
        <DismissButton label="Đóng trợ giúp (Esc)" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="details-body" aria-label="Nội dung trợ giúp" tabIndex={0}>
        <h2>Cách làm ở đây</h2>
        <ol>
          {help.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>Quy chế nói gì</h2>
        <dl className="articles">
          {help.articles.map(({ source, text }) => (
            <div key={source}>
              <dt>{source}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          Quy chế ban hành kèm theo Quyết định 51/2016/QĐ-UBND của Ủy ban nhân dân tỉnh Tiền Giang.
        </p>
      </section>
    </aside>
  );
}
