import { Tab, TabList } from '@fluentui/react-components';
import { useLocation, useParams } from 'wouter';
import { useCan } from '../../api/session-state.ts';
import { JobStrip } from '../../ui/job-strip.tsx';
import { Screen } from '../../ui/screen.tsx';
import { CommandsTab } from './commands-tab.tsx';
import { DriftTab } from './drift-tab.tsx';
import { ImportTab } from './import-tab.tsx';
import { useMailServerJob } from './mail-server-job.ts';
import { BasisNotice, SnapshotsTab } from './snapshots-tab.tsx';
import { UsageListsTab } from './usage-lists-tab.tsx';

const TABS = [
  ['so-lieu', 'Số liệu đã nhập'],
  ['nhap', 'Nhập số liệu'],
  ['su-dung', 'Tình hình sử dụng'],
  ['doi-chieu', 'Đối chiếu'],
  ['lenh', 'Lệnh cho máy chủ'],
] as const;
type TabName = (typeof TABS)[number][0];

/** What is read from the mail server and what it is told. */
export function MailServerScreen() {
  const { tab, plan } = useParams<{ tab?: string; plan?: string }>();
  const [, navigate] = useLocation();
  const may = useCan('edit');
  const open: TabName = TABS.find(([name]) => name === tab)?.[0] ?? 'so-lieu';
  return (
    <Screen title="Máy chủ thư">
      <TabList
        aria-label="Việc với máy chủ thư"
        selectedValue={open}
        onTabSelect={(_, { value }) => navigate(`/may-chu-thu/${value}`)}
      >
        {TABS.filter(([name]) => name !== 'nhap' || may).map(([name, label]) => (
          <Tab key={name} value={name}>
            {label}
          </Tab>
        ))}
      </TabList>
      <JobStrip what="Máy chủ thư" useJob={useMailServerJob} />
      {open === 'so-lieu' || open === 'su-dung' ? <BasisNotice /> : null}
      {open === 'so-lieu' ? <SnapshotsTab /> : null}
      {open === 'nhap' && may ? <ImportTab /> : null}
      {open === 'su-dung' ? <UsageListsTab key={plan} wanted={plan} /> : null}
      {open === 'doi-chieu' ? <DriftTab /> : null}
      {open === 'lenh' ? <CommandsTab place={plan} /> : null}
    </Screen>
  );
}
