import { Tab, TabList } from '@fluentui/react-components';
import { useLocation, useParams } from 'wouter';
import type { HandoverId } from '../../../shared/domain/ids.ts';
import { useCan } from '../../api/session-state.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { CustodyList } from './custody-list.tsx';
import { DepartedNotice } from './departed-notice.tsx';
import { HandoverList } from './handover-list.tsx';
import { HandoverPage } from './handover-page.tsx';
import { HandoverWizard } from './handover-wizard.tsx';

/** Who holds the agency mailboxes, and handing them over. */
export function HandoverScreen() {
  const { view, id } = useParams<{ view?: string; id?: string }>();
  const [, navigate] = useLocation();
  const may = useCan('edit');
  if (view === 'cuoc' && id && /^\d{1,9}$/.test(id))
    return <HandoverPage key={id} id={Number(id) as HandoverId} />;
  if (view === 'lap' && may) return <HandoverWizard />;
  return (
    <Screen
      title="Bàn giao"
      subtitle="Người quản lý và người được ủy quyền của từng hộp thư cơ quan; bàn giao khi thay đổi công tác (Điều 9)."
      actions={
        <ActButton right="edit" appearance="primary" onClick={() => navigate('/ban-giao/lap')}>
          Lập bàn giao
        </ActButton>
      }
    >
      <DepartedNotice />
      <TabList
        selectedValue={view === 'cuoc' ? 'handovers' : 'mailboxes'}
        onTabSelect={(_, { value }) =>
          navigate(value === 'handovers' ? '/ban-giao/cuoc' : '/ban-giao')
        }
      >
        <Tab value="mailboxes">Hộp thư cơ quan</Tab>
        <Tab value="handovers">Các cuộc bàn giao</Tab>
      </TabList>
      {view === 'cuoc' ? <HandoverList /> : <CustodyList />}
    </Screen>
  );
}
