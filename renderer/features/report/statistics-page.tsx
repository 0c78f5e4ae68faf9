import { Button, Dropdown, Option, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { STATISTIC_SUBJECTS, type StatisticSubject } from '../../../shared/report/statistics.ts';
import { api } from '../../api/client.ts';
import { saveStatistics, useReportWork } from '../../api/reports.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { JobStrip } from '../../ui/job-strip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { ChartView } from './chart-view.tsx';
import { ReportTable } from './report-table.tsx';

const SUBJECT_LABELS: Record<StatisticSubject, string> = {
  unit: 'Theo cơ quan, đơn vị',
  kind: 'Theo loại hộp thư',
  position: 'Theo chức vụ',
  status: 'Theo trạng thái',
  month: 'Theo tháng cấp',
};

/** Questions of the day: mailboxes counted by what one asks, as table, chart and Excel. */
export function StatisticsPage() {
  const [, navigate] = useLocation();
  const { data: units } = useUnits();
  const isRunning = useReportWork((state) => state.isRunning);
  const [subject, setSubject] = useState<StatisticSubject>('unit');
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const question = { subject, unitId, from, to };
  const { data, error, refetch } = useQuery(
    api.report.statistics.queryOptions({ input: question, placeholderData: (before) => before }),
  );
  return (
    <Screen
      title="Thống kê"
      subtitle="Số hộp thư của danh bạ hiện tại, đếm theo điều cần biết."
      isPage
      actions={
        <>
          <ActButton
            right="export"
            appearance="primary"
            disabledFocusable={isRunning}
            onClick={() => void saveStatistics(question)}
          >
            Lưu Excel
          </ActButton>
          <Button onClick={() => navigate('/bao-cao')}>Các kỳ báo cáo</Button>
        </>
      }
    >
      <JobStrip what="Báo cáo" useJob={useReportWork} />
      <search className="filters statistics-filters" aria-label="Điều kiện thống kê">
        <Dropdown
          className="filter-choice-wide"
          aria-label="Đếm theo"
          value={SUBJECT_LABELS[subject]}
          selectedOptions={[subject]}
          onOptionSelect={(_, { optionValue }) => setSubject(optionValue as StatisticSubject)}
        >
          {STATISTIC_SUBJECTS.map((each) => (
            <Option key={each} value={each}>
              {SUBJECT_LABELS[each]}
            </Option>
          ))}
        </Dropdown>
        <UnitPicker
          units={units ?? null}
          value={unitId}
          onChange={setUnitId}
          placeholder="Mọi cơ quan, đơn vị"
          aria-label="Cơ quan, đơn vị"
        />
        <DayField label="Cấp từ ngày" value={from} onChange={setFrom} />
        <DayField label="Đến ngày" value={to} onChange={setTo} />
      </search>
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      ) : null}
      {!data && !error ? <Spinner label="Đang đếm…" /> : null}
      {data ? (
        <>
          <ChartView chart={data.chart} />
          <ReportTable table={data.table} />
        </>
      ) : null}
    </Screen>
  );
}
