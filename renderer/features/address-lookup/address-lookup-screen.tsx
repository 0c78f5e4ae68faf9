import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { Screen } from '../../ui/screen.tsx';
import { AgencyLookup } from './agency-lookup.tsx';
import { PersonLookup } from './person-lookup.tsx';

/** Tries out a name against the regulation and the register; nothing is written. */
export function AddressLookupScreen() {
  const [of, setOf] = useState<'person' | 'agency'>('person');
  return (
    <Screen
      title="Tra cứu địa chỉ"
      subtitle="Xem trước địa chỉ thư của một người hoặc một đơn vị theo Điều 4. Tra cứu không ghi gì vào danh bạ."
      isPage
    >
      <TabList
        aria-label="Tra cứu cho"
        selectedValue={of}
        onTabSelect={(_, { value }) => setOf(value as 'person' | 'agency')}
      >
        <Tab value="person">Cá nhân</Tab>
        <Tab value="agency">Cơ quan, đơn vị</Tab>
      </TabList>
      <div className="lookup">{of === 'person' ? <PersonLookup /> : <AgencyLookup />}</div>
    </Screen>
  );
}
