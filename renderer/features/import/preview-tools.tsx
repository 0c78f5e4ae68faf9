import { Button, Select } from '@fluentui/react-components';
import { ArrowDownload20Regular, PeopleCheckmark20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import type { RowIssueCode } from '../../../shared/domain/import.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ROW_ISSUE_LABELS } from '../../i18n/import-labels.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { reviseDraft, saveProblems } from './draft-work.ts';
import { useImport } from './import-state.ts';
import { useImportJob } from './import-work.ts';
import type { Draft } from './preview-tabs.tsx';

/** Filters by remark, decides all doubtful rows at once, and hands out the rows that need attention. */
export function PreviewTools({ draft }: { draft: Draft | null }) {
  const queryClient = useQueryClient();
  const issue = useImport((state) => state.issue);
  const isRunning = useImportJob((state) => state.isRunning);
  const undecided = draft?.issues.find(({ code }) => code === 'MATCH_UNDECIDED')?.rows ?? 0;
  const decide = async (who: 'same' | 'other') => {
    if (await reviseDraft({ undecided: who })) refreshEverything(queryClient);
  };
  return (
    <div className="preview-tools">
      <Select
        size="small"
        aria-label="Lọc theo lưu ý"
        value={issue ?? ''}
        onChange={(_, { value }) =>
          useImport.setState({ issue: (value as RowIssueCode) || null, tab: 'all' })
        }
      >
        <option value="">Mọi lưu ý</option>
        {draft?.issues.map(({ code, rows }) => (
          <option key={code} value={code}>
            {`${ROW_ISSUE_LABELS[code]} (${formatNumber(rows)})`}
          </option>
        ))}
      </Select>
      {undecided > 0 ? (
        <>
          <Button
            size="small"
            icon={<PeopleCheckmark20Regular />}
            disabledFocusable={isRunning}
            onClick={() => void decide('same')}
          >
            {`Nhận cả ${formatNumber(undecided)} dòng là người đã có`}
          </Button>
          <Button size="small" disabledFocusable={isRunning} onClick={() => void decide('other')}>
            Đều là người khác
          </Button>
        </>
      ) : null}
      <ActButton
        right="export"
        size="small"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={isRunning || (draft?.issues.length ?? 0) === 0}
        onClick={() => void saveProblems()}
      >
        Xuất các dòng cần xem lại
      </ActButton>
    </div>
  );
}
