import { Button } from '@fluentui/react-components';
import { Navigation20Regular, QuestionCircle20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { refreshEverything } from '../api/data-version.ts';
import { useSession } from '../api/session-state.ts';
import { Notice } from '../ui/notice.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useAppearance, useMedia } from './appearance.ts';
import { ClockBanner } from './clock-banner.tsx';
import { HelpPanel } from './help-panel.tsx';
import { Navigation } from './navigation.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { screenAt } from './screens.ts';
import { SearchEverywhere } from './search-everywhere.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { useScreens } from './use-screens.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The window: navigation on the left, search on top, the screen in the middle, help beside it. */
export function Shell() {
  const [location] = useLocation();
  const screens = useScreens();
  const isReadOnly = useSession((state) => state.isReadOnly);
  const queryClient = useQueryClient();
  const { isNavigationNarrow, setNavigationNarrow } = useAppearance();
  const isSmall = useMedia('(max-width: 1100px)');
  const isNarrow = isSmall || isNavigationNarrow;
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [areShortcutsOpen, setAreShortcutsOpen] = useState(false);
  const screen = screenAt(location);

  const refresh = useCallback(() => refreshEverything(queryClient), [queryClient]);
  const toggleHelp = useCallback(() => setIsHelpOpen((isOpen) => !isOpen), []);
  const showShortcuts = useCallback(() => setAreShortcutsOpen(true), []);
  const closePanel = useCallback(() => {
    setIsHelpOpen(false);
    return isHelpOpen;
  }, [isHelpOpen]);
  useShortcuts({ refresh, toggleHelp, showShortcuts, closePanel });

  return (
    <div className="shell">
      <header className="top-bar">
        {isSmall ? null : (
          <Button
            appearance="subtle"
            icon={<Navigation20Regular />}
            aria-label={isNarrow ? 'Mở rộng thanh điều hướng' : 'Thu gọn thanh điều hướng'}
            aria-expanded={!isNarrow}
            onClick={() => setNavigationNarrow(!isNarrow)}
          />
        )}
        <span className="app-name">Danh bạ thư công vụ</span>
        <SearchEverywhere />
        <div className="top-actions">
          <Button
            appearance="subtle"
            icon={<QuestionCircle20Regular />}
            aria-label="Trợ giúp (F1)"
            title="Trợ giúp (F1)"
            aria-expanded={isHelpOpen}
            onClick={toggleHelp}
          />
          <ThemeMenu />
          <AccountMenu />
        </div>
      </header>
      <div className="shell-body">
        <Navigation isNarrow={isNarrow} />
        <main>
          {isReadOnly ? (
            <Notice
              tone="warning"
              title="Đang xem một bản sao chỉ đọc."
              hint="Thư mục dữ liệu không ghi được; mọi thay đổi đều bị từ chối cho đến khi mở lại được danh bạ."
            />
          ) : null}
          <ClockBanner />
          <ScreenBoundary key={screen?.path}>
            <Switch>
              {screens.map(({ pattern, component }) => (
                <Route key={pattern} path={pattern} component={component} />
              ))}
              <Route>
                <Redirect to="/" />
              </Route>
            </Switch>
          </ScreenBoundary>
        </main>
        {isHelpOpen && screen ? <HelpPanel help={screen.help} onClose={toggleHelp} /> : null}
      </div>
      {areShortcutsOpen ? <ShortcutsDialog onClose={() => setAreShortcutsOpen(false)} /> : null}
    </div>
  );
}
