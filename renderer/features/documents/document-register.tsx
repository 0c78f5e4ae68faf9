import { Button, Dropdown, Option, SearchBox, Spinner } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { DocumentRow } from '../../../shared/api/contract/document.ts';
import {
  DOCUMENT_KIND_FACTS,
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  type DocumentKind,
  type DocumentState,
} from '../../../shared/domain/document.ts';
import { api } from '../../api/client.ts';
import { DOCUMENT_STATE_LABELS } from '../../i18n/document-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RowsGrid } from '../../ui/rows-grid.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { DOCUMENT_COLUMNS, documentCells } from './document-columns.tsx';

const SHOWN = 500;
const ALL_KINDS = 'Mọi loại văn bản';
const ALL_STATES = 'Mọi tình trạng';

/** The state that a link from elsewhere asks for. */
function stateOf(search: string): DocumentState | null {
  const asked = new URLSearchParams(search).get('state');
  return DOCUMENT_STATES.find((state) => state === asked) ?? null;
}

/** Every document and every number, newest first. */
export function DocumentRegister() {
  const [, navigate] = useLocation();
  const search = useSearch();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const [state, setState] = useState<DocumentState | null>(stateOf(search));
  const text = useSettled(typed, 150);
  const { data, error, refetch } = useQuery(
    api.document.list.queryOptions({
      input: { text, kind, state, limit: SHOWN, offset: 0 },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <>
      <search className="filters" aria-label="Lọc sổ văn bản">
        <SearchBox
          className="filter-text"
          data-screen-search
          aria-label="Tìm văn bản"
          placeholder="Số, ký hiệu, trích yếu, đơn vị…"
          maxLength={200}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
        />
        <Dropdown
          className="filter-choice-wide"
          aria-label="Lọc theo loại văn bản"
          value={kind ? DOCUMENT_KIND_FACTS[kind].label : ALL_KINDS}
          selectedOptions={[kind ?? '']}
          onOptionSelect={(_, { optionValue }) => setKind((optionValue as DocumentKind) || null)}
        >
          <Option value="">{ALL_KINDS}</Option>
          {DOCUMENT_KINDS.map((each) => (
            <Option key={each} value={each}>
              {DOCUMENT_KIND_FACTS[each].label}
            </Option>
          ))}
        </Dropdown>
        <Dropdown
          className="filter-choice-wide"
          aria-label="Lọc theo tình trạng"
          value={state ? DOCUMENT_STATE_LABELS[state] : ALL_STATES}
          selectedOptions={[state ?? '']}
          onOptionSelect={(_, { optionValue }) => setState((optionValue as DocumentState) || null)}
        >
          <Option value="">{ALL_STATES}</Option>
          {DOCUMENT_STATES.map((each) => (
            <Option key={each} value={each}>
              {DOCUMENT_STATE_LABELS[each]}
            </Option>
          ))}
        </Dropdown>
      </search>
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      ) : null}
      {!data && !error ? <Spinner label="Đang tải sổ văn bản…" /> : null}
      {data ? (
        <div className="list">
          <RowsGrid<DocumentRow>
            name="documents"
            label="Sổ văn bản"
            columns={DOCUMENT_COLUMNS}
            rows={data.rows}
            rowId={({ id }) => String(id)}
            copyCells={documentCells}
            onOpen={(row) => {
              if (row.kind) navigate(`/van-ban/${row.id}`);
            }}
            empty={
              <EmptyState icon={DocumentRegular} title="Chưa có văn bản nào">
                Văn bản phúc đáp, thông báo, biên bản và báo cáo được lập từ các màn hình Đề nghị,
                Vòng đời, Bàn giao và Báo cáo; số của chúng nằm trong sổ này.
              </EmptyState>
            }
          />
          <div className="status-bar" role="status">
            {data.total > SHOWN
              ? `Đang xem ${formatNumber(SHOWN)} / ${formatNumber(data.total)} văn bản; gõ để thu hẹp`
              : `Có ${formatNumber(data.total)} văn bản và số`}
          </div>
        </div>
      ) : null}
    </>
  );
}
