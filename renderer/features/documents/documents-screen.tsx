import { Tab, TabList } from '@fluentui/react-components';
import { useLocation, useParams } from 'wouter';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import { Screen } from '../../ui/screen.tsx';
import { DocumentPage } from './document-page.tsx';
import { DocumentRegister } from './document-register.tsx';
import { SlipList } from './slip-list.tsx';

/** The register of documents and numbers, one document, or the slips. */
export function DocumentsScreen() {
  const { view } = useParams<{ view?: string }>();
  const [, navigate] = useLocation();
  if (view && /^\d{1,9}$/.test(view))
    return <DocumentPage key={view} id={Number(view) as DocumentId} />;
  return (
    <Screen
      title="Văn bản"
      subtitle="Sổ đăng ký số và ký hiệu theo từng loại, từng năm; văn bản đã ban hành được giữ nguyên vẹn."
    >
      <TabList
        selectedValue={view === 'phieu' ? 'slips' : 'documents'}
        onTabSelect={(_, { value }) => navigate(value === 'slips' ? '/van-ban/phieu' : '/van-ban')}
      >
        <Tab value="documents">Sổ văn bản</Tab>
        <Tab value="slips">Phiếu cấp tài khoản</Tab>
      </TabList>
      {view === 'phieu' ? <SlipList /> : <DocumentRegister />}
    </Screen>
  );
}
