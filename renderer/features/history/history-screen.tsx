import { Tab, TabList } from '@fluentui/react-components';
import { useLocation, useRoute } from 'wouter';
import { useListOutput } from '../../api/list-output.ts';
import { JobStrip } from '../../ui/job-strip.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AddressHistory } from './address-history.tsx';
import { AsOfDay } from './as-of-day.tsx';
import { BetweenDays } from './between-days.tsx';

const TABS = [
  ['ngay', 'Như ngày'],
  ['khac-nhau', 'Giữa hai ngày'],
  ['dia-chi', 'Ai từng dùng địa chỉ này?'],
] as const;

/** The register in the course of time: as of a day, between two days, and who ever held an address. */
export function HistoryScreen() {
  const [, navigate] = useLocation();
  const [, params] = useRoute('/lich-su/:part?/:address?');
  const part = TABS.find(([name]) => name === params?.part)?.[0] ?? 'ngay';
  return (
    <Screen title="Lịch sử" subtitle="Danh bạ ở một ngày bất kỳ, những gì đã khác, và sổ địa chỉ.">
      <TabList
        aria-label="Xem lịch sử"
        selectedValue={part}
        onTabSelect={(_, { value }) => navigate(`/lich-su/${String(value)}`)}
      >
        {TABS.map(([name, label]) => (
          <Tab key={name} value={name}>
            {label}
          </Tab>
        ))}
      </TabList>
      <JobStrip what="Danh sách" useJob={useListOutput} />
      {part === 'ngay' ? <AsOfDay /> : null}
      {part === 'khac-nhau' ? <BetweenDays /> : null}
      {part === 'dia-chi' ? (
        <AddressHistory
          asked={params?.address ? decodeURIComponent(params.address) : ''}
          onAsk={(address) => navigate(`/lich-su/dia-chi/${encodeURIComponent(address)}`)}
        />
      ) : null}
    </Screen>
  );
}
