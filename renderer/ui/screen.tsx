import type { ReactNode } from 'react';

interface ScreenProps {
  title: string;
  /** One line under the title. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** The content scrolls as a page; without it the content fills the window and scrolls inside. */
  isPage?: boolean;
  children: ReactNode;
}

/** The frame of every screen: its title, what can be done, its content. */
export function Screen({ title, subtitle, actions, isPage = false, children }: ScreenProps) {
  return (
    <section className={isPage ? 'screen screen-page' : 'screen'} aria-labelledby="screen-title">
      <header className="screen-header">
        <div>
          <h1 id="screen-title">{title}</h1>
          {subtitle ? <p className="quiet">{subtitle}</p> : null}
        </div>
        {actions ? <div className="row-of-buttons">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
