import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailboxStatus } from '../../../shared/domain/mailbox.ts';
import { api, client } from '../../api/client.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../api/list-output.ts';
import { fieldLabel } from '../../i18n/audit-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { MAILBOX_STATUS_LABELS } from '../../i18n/labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ListOutput } from '../../ui/list-output.tsx';
import { Notice } from '../../ui/notice.tsx';

const PAGE = 200;

/** What differs in the directory between the ends of two days. */
export function BetweenDays() {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const isAsked = from !== null && to !== null && from <= to;
  const { data, error, isFetching } = useQuery({
    ...api.history.differences.queryOptions({
      input: { from: from ?? '', to: to ?? '', limit: PAGE, offset: 0 },
    }),
    enabled: isAsked,
  });
  const job = useListOutput();
  const write: WriteList = (output, signal) =>
    client.history.exportDifferences({ from: from ?? '', to: to ?? '', ...output }, { signal });
  const isBackwards = from !== null && to !== null && from > to;
  return (
    <>
      <search className="filters history-filters" aria-label="Hai ngày">
        <DayField label="Từ hết ngày" value={from} onChange={setFrom} />
        <DayField
          label="Đến hết ngày"
          value={to}
          onChange={setTo}
          error={isBackwards ? 'Ngày sau phải không trước ngày đầu.' : undefined}
        />
        {isAsked && data && data.total > 0 ? (
          <ListOutput
            title={`thay đổi từ hết ngày ${formatDay(from)} đến hết ngày ${formatDay(to)}`}
            job={job}
            layOut={(part) => layOutList(write, part)}
            saveAsExcel={() => saveListAsExcel(write)}
          />
        ) : null}
      </search>
      {error && isAsked ? <Notice tone="error" {...explainError(error)} /> : null}
      {isFetching ? <Spinner label="Đang so sánh…" /> : null}
      {data && isAsked ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
        <section className="table-scroll" aria-label="Những gì đã khác" tabIndex={0}>
          <p role="status">
            Cấp mới {formatNumber(data.counts.issued)} hộp thư; thay đổi{' '}
            {formatNumber(data.counts.changed)} hộp thư
            {Object.entries(data.counts.fields)
              .map(([field, count]) => ` · ${wordOf(field)}: ${formatNumber(count)}`)
              .join('')}
            {data.total > PAGE
              ? `. Đang xem ${formatNumber(PAGE)} dòng đầu; tệp Excel có đủ.`
              : '.'}
          </p>
          <table className="effects">
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Tên tài khoản</th>
                <th scope="col">Đơn vị công tác</th>
                <th scope="col">Đã khác</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.name}</td>
                  <td>{row.localPart}</td>
                  <td>{row.unitName}</td>
                  <td>
                    {row.kind === 'issued' ? 'Cấp mới' : null}
                    {row.fields.map(({ field, before, after }) => (
                      <div key={field}>
                        {wordOf(field)}: <del>{inWords(field, before)}</del> →{' '}
                        <ins>{inWords(field, after)}</ins>
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}

const OWN_WORDS: Readonly<Record<string, string>> = {
  unitId: 'Đơn vị',
  name: 'Họ và tên',
  passwordState: 'Mật khẩu',
};

const wordOf = (field: string) => OWN_WORDS[field] ?? fieldLabel(field);

function inWords(field: string, value: string): string {
  if (field === 'status') return MAILBOX_STATUS_LABELS[value as MailboxStatus] ?? value;
  if (field === 'isPublished') return value === 'true' ? 'có' : 'không';
  return value || '(trống)';
}
