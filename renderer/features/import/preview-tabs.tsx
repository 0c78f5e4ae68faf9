import { Tab, TabList } from '@fluentui/react-components';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '../../../shared/api/contract/index.ts';
import { ROW_ACTIONS, type RowAction } from '../../../shared/domain/import.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ROW_ACTION_LABELS } from '../../i18n/labels.ts';
import { type PreviewTab, useImport } from './import-state.ts';

/** What a draft comes to. */
export type Draft = InferContractRouterOutputs<Contract>['import']['draft'];

/** The question behind a tab of the preview. */
export function tabFilter(tab: PreviewTab): { action: RowAction | null; onlyWithIssues: boolean } {
  const isAction = tab !== 'all' && tab !== 'issues' && tab !== 'leavers';
  return { action: isAction ? tab : null, onlyWithIssues: tab === 'issues' };
}

/** The rows by what happens to them, each with its count; the counts add up to the rows read. */
export function PreviewTabs({ draft, onChange }: { draft: Draft | null; onChange: () => void }) {
  const { tab, preview } = useImport();
  const count = (value: number | undefined) => (value === undefined ? '…' : formatNumber(value));
  return (
    <TabList
      size="small"
      aria-label="Lọc các dòng"
      selectedValue={tab}
      onTabSelect={(_, { value }) => {
        onChange();
        useImport.setState({ tab: value as PreviewTab, issue: null });
      }}
    >
      <Tab value="all">{`Tất cả (${count(draft?.counts.read)})`}</Tab>
      {ROW_ACTIONS.map((action) => (
        <Tab key={action} value={action}>
          {`${ROW_ACTION_LABELS[action]} (${count(draft?.counts[action])})`}
        </Tab>
      ))}
      <Tab value="issues">Có lưu ý</Tab>
      {preview?.mode === 'compare' ? (
        <Tab value="leavers">{`Không có trong danh sách (${count(draft?.leavers)})`}</Tab>
      ) : null}
    </TabList>
  );
}
