import { Button, Tab, TabList } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import {
  type OpenedReport,
  openReport,
  useReportOpening,
  useReportWork,
} from '../../api/reports.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../i18n/progress.ts';
import { JobStrip } from '../../ui/job-strip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { BoardTab } from './board-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { SignTab } from './sign-tab.tsx';
import { TextTab } from './text-tab.tsx';

const TABS = [
  ['units', 'Đơn vị gửi báo cáo'],
  ['figures', 'Số liệu'],
  ['text', 'Nội dung'],
  ['sign', 'Ký và lưu'],
] as const;
type TabName = (typeof TABS)[number][0];

/** One reporting period from the letters to the units up to the signed report. */
export function ReportPage({ id }: { id: number }) {
  const [, navigate] = useLocation();
  const [tab, setTab] = useState<TabName>('units');
  const [report, setReport] = useState<OpenedReport | null>(null);
  const { data } = useQuery(api.report.list.queryOptions({ input: {} }));
  const opening = useReportOpening();
  const period = report?.period ?? data?.reports.find((each) => each.id === id);
  const refresh = () => {
    void openReport(id).then((opened) => opened && setReport(opened));
  };
  useEffect(refresh, [id]);

  return (
    <Screen
      title={period?.title ?? 'Báo cáo'}
      subtitle={
        period
          ? `Số liệu từ ${formatDay(period.from)} đến hết ${formatDay(period.to)}. Hạn của đơn vị: ${formatDay(period.unitsDueOn)}; hạn của Sở: ${formatDay(period.dueOn)}.`
          : undefined
      }
      actions={
        <>
          <Button onClick={() => navigate('/bao-cao')}>Các kỳ báo cáo</Button>
          <Button disabledFocusable={opening.isRunning} onClick={refresh}>
            Tính lại số liệu
          </Button>
        </>
      }
    >
      <TabList
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as TabName)}
        aria-label="Các phần của kỳ báo cáo"
      >
        {TABS.map(([value, label]) => (
          <Tab key={value} value={value}>
            {label}
          </Tab>
        ))}
      </TabList>
      <JobStrip what="Báo cáo" useJob={useReportWork} />
      {opening.isRunning ? (
        <WorkProgress
          label={describeProgress('Tính số liệu', opening.progress)}
          done={opening.progress?.done ?? 0}
          total={opening.progress?.total ?? null}
          cancelLabel={cancelLabel}
          onCancel={opening.cancel}
        />
      ) : null}
      {opening.error ? (
        <Notice
          tone="error"
          {...explainError(opening.error)}
          actions={<Button onClick={refresh}>Thử lại</Button>}
        />
      ) : null}
      <div className="report-tab">
        {tab === 'units' && period ? <BoardTab period={period} onReceived={refresh} /> : null}
        {tab === 'figures' && report ? <FiguresTab report={report} /> : null}
        {tab === 'text' && report ? <TextTab report={report} onEdited={refresh} /> : null}
        {tab === 'sign' && report ? <SignTab report={report} onSigned={refresh} /> : null}
      </div>
    </Screen>
  );
}
