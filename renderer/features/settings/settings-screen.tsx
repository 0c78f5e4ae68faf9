import { Badge, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useCan, useSession } from '../../api/session-state.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SETTINGS_SECTIONS } from './sections/index.ts';

/** What this office chooses; a section that was opened keeps what was typed until the screen is left. */
export function SettingsScreen() {
  const { section } = useParams();
  const [, navigate] = useLocation();
  const rights = useSession(({ operator }) => operator?.rights);
  const mayChange = useCan('administer');
  const sections = SETTINGS_SECTIONS.filter(({ right }) => !right || rights?.includes(right));
  const open = sections.find(({ path }) => path === section) ?? sections[0];
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  if (open && !opened.has(open.path)) setOpened(new Set([...opened, open.path]));
  return (
    <Screen title="Cài đặt" subtitle="Mọi thay đổi được ghi vào nhật ký cùng giá trị cũ." isPage>
      {mayChange ? null : (
        <Notice tone="info" title="Chỉ xem: người có quyền quản trị mới đổi được cài đặt." />
      )}
      <div className="settings">
        <TabList
          vertical
          aria-label="Phần cài đặt"
          selectedValue={open?.path}
          onTabSelect={(_, { value }) => navigate(`/cai-dat/${value}`)}
        >
          {sections.map(({ path, label }) => (
            <Tab key={path} value={path} id={`settings-tab-${path}`}>
              {label}
            </Tab>
          ))}
        </TabList>
        {sections
          .filter(({ path }) => opened.has(path))
          .map(({ path, label, intro, isOutside, component: Component }) => (
            <section
              key={path}
              className="settings-section"
              hidden={path !== open?.path}
              aria-labelledby={`settings-${path}`}
            >
              <h2 id={`settings-${path}`}>
                {label}{' '}
                {isOutside ? (
                  <Badge appearance="outline" color="informative">
                    Ngoài Quy chế
                  </Badge>
                ) : null}
              </h2>
              <p className="quiet">
                {intro}
                {isOutside
                  ? ' Quy chế không quy định các mục dưới đây; đơn vị tự chọn, và nơi dùng đến đều ghi “Ngoài Quy chế”.'
                  : ''}
              </p>
              <fieldset className="settings-fieldset" disabled={!mayChange}>
                <Component />
              </fieldset>
            </section>
          ))}
      </div>
    </Screen>
  );
}
