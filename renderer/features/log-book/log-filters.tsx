import { Button, Dropdown, Option, SearchBox } from '@fluentui/react-components';
import { FilterDismiss20Regular } from '@fluentui/react-icons';
import { kindLabel } from '../../../shared/domain/logbook/index.ts';
import type { LogBook, LogState } from '../../../shared/domain/logbook/log-book.ts';
import { DayField } from '../../ui/day-field.tsx';
import { changeFilter, type LogFilterState, NO_FILTER } from './log-work.ts';

const STATE_LABELS: Record<LogState, string> = { open: 'Đang xử lý', closed: 'Đã xong' };

/** What narrows a register: words, kind, days, state. */
export function LogFilters({ book, filter }: { book: LogBook; filter: LogFilterState }) {
  const change = (part: Partial<LogFilterState>) => changeFilter(book.id, part);
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <search className="filters log-filters" aria-label={`Lọc sổ ${book.title}`}>
      <SearchBox
        className="filter-text"
        data-screen-search
        aria-label={`Tìm trong sổ ${book.title}`}
        placeholder="Nội dung, đơn vị, hộp thư, người…"
        maxLength={200}
        value={filter.text}
        onChange={(_, { value }) => change({ text: value })}
        dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
      />
      <Dropdown
        className="filter-choice filter-choice-wide"
        aria-label="Lọc theo loại"
        value={filter.kind ? kindLabel(book, filter.kind) : 'Mọi loại'}
        selectedOptions={[filter.kind]}
        onOptionSelect={(_, { optionValue }) => change({ kind: optionValue ?? '' })}
      >
        <Option value="">Mọi loại</Option>
        {book.kinds.map(({ value, label }) => (
          <Option key={value} value={value}>
            {label}
          </Option>
        ))}
      </Dropdown>
      {book.outcomeLabel ? (
        <Dropdown
          className="filter-choice"
          aria-label="Lọc theo tình trạng"
          value={filter.state ? STATE_LABELS[filter.state] : 'Mọi tình trạng'}
          selectedOptions={[filter.state]}
          onOptionSelect={(_, { optionValue }) =>
            change({ state: (optionValue ?? '') as LogState | '' })
          }
        >
          <Option value="">Mọi tình trạng</Option>
          <Option value="open">{STATE_LABELS.open}</Option>
          <Option value="closed">{STATE_LABELS.closed}</Option>
        </Dropdown>
      ) : null}
      <DayField label="Từ ngày" value={filter.from} onChange={(from) => change({ from })} />
      <DayField label="Đến ngày" value={filter.to} onChange={(to) => change({ to })} />
      {isNarrowed ? (
        <Button
          appearance="subtle"
          icon={<FilterDismiss20Regular />}
          onClick={() => change(NO_FILTER)}
        >
          Bỏ lọc
        </Button>
      ) : null}
    </search>
  );
}
