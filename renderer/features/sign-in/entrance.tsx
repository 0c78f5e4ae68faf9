import { Mail48Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';

interface EntranceProps {
  title: string;
  subtitle: string;
  children: ReactNode;
  /** Small print under the card. */
  foot?: ReactNode;
}

/** The page before the application proper: first start, sign-in. */
export function Entrance({ title, subtitle, children, foot }: EntranceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className="entrance">
      <div className="entrance-card">
        <Mail48Regular aria-hidden className="entrance-icon" />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="quiet">{subtitle}</p>
        {children}
      </div>
      {foot ? <footer className="quiet">{foot}</footer> : null}
    </main>
  );
}
