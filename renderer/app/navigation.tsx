import { Tooltip } from '@fluentui/react-components';
import { Link, useLocation } from 'wouter';
import { screenAt } from './screens.ts';
import { useScreens } from './use-screens.ts';

/** The screens on the left; narrow, it shows icons whose names appear beside them. */
export function Navigation({ isNarrow }: { isNarrow: boolean }) {
  const screens = useScreens();
  const [location] = useLocation();
  const present = screenAt(location);
  return (
    <nav className={isNarrow ? 'navigation navigation-narrow' : 'navigation'} aria-label="Màn hình">
      {screens.map((screen) => {
        const isPresent = screen === present;
        const Icon = isPresent ? screen.iconWhenOpen : screen.icon;
        const link = (
          <Link
            key={screen.path}
            href={screen.path}
            className="navigation-link"
            aria-current={isPresent ? 'page' : undefined}
            aria-label={screen.label}
          >
            <Icon aria-hidden className="navigation-icon" />
            {isNarrow ? null : <span>{screen.label}</span>}
          </Link>
        );
        return isNarrow ? (
          <Tooltip
            key={screen.path}
            content={screen.label}
            relationship="label"
            positioning="after"
          >
            {link}
          </Tooltip>
        ) : (
          link
        );
      })}
    </nav>
  );
}
