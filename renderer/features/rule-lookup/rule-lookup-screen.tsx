import { Tab, TabList } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useLocation, useParams } from 'wouter';
import { Screen } from '../../ui/screen.tsx';
import { AgencyLookup } from './agency-lookup.tsx';
import { DeadlinesLookup } from './deadlines-lookup.tsx';
import { InactivityLookup } from './inactivity-lookup.tsx';
import { PasswordLookup } from './password-lookup.tsx';
import { PersonLookup } from './person-lookup.tsx';
import { QuotaLookup } from './quota-lookup.tsx';
import { RegulationView } from './regulation-view.tsx';

const TABS: readonly { path: string; label: string; component: ComponentType }[] = [
  { path: 'ca-nhan', label: 'Địa chỉ cá nhân', component: PersonLookup },
  { path: 'co-quan', label: 'Địa chỉ cơ quan', component: AgencyLookup },
  { path: 'mat-khau', label: 'Mật khẩu', component: PasswordLookup },
  { path: 'khoa-xoa', label: 'Khóa và xóa', component: InactivityLookup },
  { path: 'dung-luong', label: 'Dung lượng', component: QuotaLookup },
  { path: 'thoi-han', label: 'Thời hạn', component: DeadlinesLookup },
  { path: 'quy-che', label: 'Quy chế', component: RegulationView },
];

/** Tries out the regulation: nothing is written. */
export function RuleLookupScreen() {
  const { tab } = useParams();
  const [, navigate] = useLocation();
  const open = TABS.find(({ path }) => path === tab) ?? TABS[0];
  const Content = open?.component;
  return (
    <Screen
      title="Tra cứu quy tắc"
      subtitle="Thử một tên, một mật khẩu, một ngày theo Quy chế. Tra cứu không ghi gì vào danh bạ."
      isPage
    >
      <TabList
        aria-label="Tra cứu về"
        className="tabs"
        selectedValue={open?.path}
        onTabSelect={(_, { value }) => navigate(`/tra-cuu-quy-tac/${value}`)}
      >
        {TABS.map(({ path, label }) => (
          <Tab key={path} value={path}>
            {label}
          </Tab>
        ))}
      </TabList>
      <div className="lookup">{Content ? <Content /> : null}</div>
    </Screen>
  );
}
