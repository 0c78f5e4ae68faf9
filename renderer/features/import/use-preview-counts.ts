import { useQueries } from '@tanstack/react-query';
import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import { ROW_ACTIONS, type RowAction, type RowCounts } from '../../../shared/domain/import.ts';
import { api } from '../../api/client.ts';
import type { PreviewTab } from './import-state.ts';

/** The question behind a tab of the preview. */
export function tabFilter(tab: PreviewTab): { action: RowAction | null; onlyWithIssues: boolean } {
  return {
    action: tab === 'all' || tab === 'issues' ? null : tab,
    onlyWithIssues: tab === 'issues',
  };
}

/** Rows of a draft by action, and those with remarks; null until all are known. */
export function usePreviewCounts(
  previewId: ImportBatchId,
): { counts: RowCounts; issues: number } | null {
  const tabs = [...ROW_ACTIONS, 'all', 'issues'] as const;
  return useQueries({
    queries: tabs.map((tab) =>
      api.import.rows.queryOptions({
        input: { previewId, offset: 0, limit: 1, ...tabFilter(tab) },
        select: ({ total }) => total,
      }),
    ),
    combine: (results) => {
      if (results.some(({ data }) => data === undefined)) return null;
      const [create = 0, match = 0, change = 0, skip = 0, error = 0, read = 0, issues = 0] =
        results.map(({ data }) => data ?? 0);
      return { counts: { read, create, match, change, skip, error }, issues };
    },
  });
}
