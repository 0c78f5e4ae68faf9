import { type ReactNode, useEffect, useRef } from 'react';

interface ScreenProps {
  title: string;
  /** One line under the title. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** The content scrolls as a page; without it the content fills the window and scrolls inside. */
  isPage?: boolean;
  children: ReactNode;
}

/**
 * The frame of every screen: its title, what can be done, its content. The title takes the focus when what had it is
 * gone with the former screen.
 */
export function Screen({ title, subtitle, actions, isPage = false, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <section className={isPage ? 'screen screen-page' : 'screen'} aria-labelledby="screen-title">
      <header className="screen-header">
        <div>
          <h1 id="screen-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle ? <p className="quiet">{subtitle}</p> : null}
        </div>
        {actions ? <div className="row-of-buttons">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
