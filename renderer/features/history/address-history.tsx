import { Button, SearchBox, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../api/list-output.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { CANDIDATE_STATUS_LABELS } from '../../i18n/labels.ts';
import { ListOutput } from '../../ui/list-output.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSettled } from '../../ui/use-settled.ts';

interface AddressHistoryProps {
  /** The address the page was opened with; empty for none. */
  asked: string;
  onAsk: (address: string) => void;
}

const ROLES = { mailbox: 'Địa chỉ chính', alias: 'Bí danh', unit: 'Dành cho đơn vị' } as const;

/** Who ever held an address, as its own, as an alias or as a unit's; and to whom it was proposed in vain. */
export function AddressHistory({ asked, onAsk }: AddressHistoryProps) {
  const [typed, setTyped] = useState(asked);
  const text = useSettled(typed.trim(), 200);
  const suggestions = useQuery({
    ...api.history.addresses.queryOptions({ input: { text, limit: 12 } }),
    enabled: text !== '' && text !== asked,
  });
  const { data, error, isFetching } = useQuery({
    ...api.history.address.queryOptions({ input: { address: asked } }),
    enabled: asked !== '',
  });
  const job = useListOutput();
  const write: WriteList = (output, signal) =>
    client.history.exportAddress({ address: asked, ...output }, { signal });
  return (
    <>
      <search className="filters history-filters" aria-label="Địa chỉ">
        <SearchBox
          className="filter-text"
          data-screen-search
          aria-label="Địa chỉ hoặc tên tài khoản"
          placeholder="leminhhieu, hoặc cả địa chỉ thư"
          maxLength={120}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed.trim()) onAsk(typed.trim());
          }}
          dismiss={{ 'aria-label': 'Xóa địa chỉ' }}
        />
        <Button
          appearance="primary"
          disabledFocusable={typed.trim() === ''}
          onClick={() => onAsk(typed.trim())}
        >
          Xem
        </Button>
        {data && asked && data.holdings.length + data.refusals.length > 0 ? (
          <ListOutput
            title={`ai từng dùng ${data.address}`}
            job={job}
            layOut={(part) => layOutList(write, part)}
            saveAsExcel={() => saveListAsExcel(write)}
          />
        ) : null}
      </search>
      {text !== asked && (suggestions.data?.localParts.length ?? 0) > 0 ? (
        <div className="row-of-buttons">
          {suggestions.data?.localParts.map((localPart) => (
            <Button
              key={localPart}
              size="small"
              onClick={() => {
                setTyped(localPart);
                onAsk(localPart);
              }}
            >
              {localPart}
            </Button>
          ))}
        </div>
      ) : null}
      {error && asked ? <Notice tone="error" {...explainError(error)} /> : null}
      {isFetching && !data ? <Spinner label="Đang tra sổ địa chỉ…" /> : null}
      {data && asked ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
        <section className="table-scroll" aria-label={`Lịch sử của ${data.address}`} tabIndex={0}>
          <h2 className="address">{data.address}</h2>
          <p role="status">
            {CANDIDATE_STATUS_LABELS[data.state]}
            {data.holder ? `: ${data.holder}` : ''}.
            {data.holdings.length === 0 ? ' Chưa ai từng dùng địa chỉ này.' : ''}
          </p>
          {data.holdings.length > 0 ? (
            <table className="effects">
              <thead>
                <tr>
                  <th scope="col">Ai dùng</th>
                  <th scope="col">Dùng làm</th>
                  <th scope="col">Từ ngày</th>
                  <th scope="col">Đến ngày</th>
                  <th scope="col">Căn cứ, lưu ý</th>
                </tr>
              </thead>
              <tbody>
                {data.holdings.map((held) => (
                  <tr key={`${held.heldFrom} ${held.role} ${held.mailboxId} ${held.heldTo}`}>
                    <td>
                      {held.holder}
                      {held.unit ? <div className="quiet">{held.unit}</div> : null}
                      {held.formerNames.length > 0 ? (
                        <div className="quiet">Tên trước đây: {held.formerNames.join(', ')}</div>
                      ) : null}
                    </td>
                    <td>{ROLES[held.role]}</td>
                    <td>{formatDay(held.heldFrom)}</td>
                    <td>
                      {held.heldTo
                        ? formatDay(held.heldTo)
                        : held.role === 'unit'
                          ? 'đang giữ'
                          : 'đang dùng'}
                    </td>
                    <td>
                      {held.source}
                      {held.until ? <div>Giữ đến hết ngày {formatDay(held.until)}.</div> : null}
                      {held.restUntil ? (
                        <div>Cấp lại được từ ngày {formatDay(held.restUntil)}.</div>
                      ) : null}
                      {held.reason ? <div>Lý do cấp lại: {held.reason}.</div> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
          {data.refusals.length > 0 ? (
            <>
              <h3>Từng được đề xuất mà không cấp</h3>
              <ul>
                {data.refusals.map((refusal) => (
                  <li key={`${refusal.on} ${refusal.proposedFor}`}>
                    {formatDay(refusal.on)}: đề xuất cho {refusal.proposedFor}, dùng{' '}
                    {refusal.givenInstead || 'tên khác'} thay vào
                    {refusal.reason ? ` (${refusal.reason})` : ''}.
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
