import { Button, Dropdown, Option, SearchBox } from '@fluentui/react-components';
import { FilterDismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import {
  MAILBOX_KINDS,
  MAILBOX_STATUSES,
  type MailboxKind,
  type MailboxStatus,
} from '../../../../shared/domain/mailbox.ts';
import { isNarrowed, useDirectoryFilter } from '../../../api/directory-filter.ts';
import { useUnits } from '../../../api/use-units.ts';
import { MAILBOX_KIND_LABELS, MAILBOX_STATUS_LABELS } from '../../../i18n/labels.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';

const TYPING_PAUSE_MS = 120;

const PUBLISHED_LABELS: Record<string, string> = {
  null: 'Công khai?',
  true: 'Công khai',
  false: 'Không công khai',
};

/** The search as it is typed; the list follows after a short pause. */
function SearchText() {
  const { filter, change } = useDirectoryFilter();
  const [typed, setTyped] = useState(filter.text);
  const [applied, setApplied] = useState(filter.text);
  if (filter.text !== applied) {
    setApplied(filter.text);
    setTyped(filter.text);
  }
  useEffect(() => {
    if (typed === applied) return;
    const timer = setTimeout(() => {
      setApplied(typed);
      change({ text: typed });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, applied, change]);

  return (
    <SearchBox
      className="filter-text"
      data-screen-search
      aria-label="Tìm trong danh bạ"
      placeholder="Họ tên, địa chỉ, đơn vị, chức vụ, điện thoại…"
      maxLength={200}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
    />
  );
}

/** What narrows the directory: words, unit, kind, status. */
export function DirectoryFilters() {
  const { filter, change, reset } = useDirectoryFilter();
  const units = useUnits();
  return (
    <search className="filters" aria-label="Lọc danh bạ">
      <SearchText />
      <UnitPicker
        aria-label="Lọc theo đơn vị"
        placeholder="Mọi đơn vị"
        units={units.data ?? null}
        value={filter.unitId}
        onChange={(unitId) => change({ unitId })}
      />
      <Dropdown
        className="filter-choice"
        aria-label="Lọc theo loại hộp thư"
        value={filter.kind ? MAILBOX_KIND_LABELS[filter.kind] : 'Mọi loại'}
        selectedOptions={[filter.kind ?? '']}
        onOptionSelect={(_, { optionValue }) =>
          change({ kind: (optionValue as MailboxKind) || null })
        }
      >
        <Option value="">Mọi loại</Option>
        {MAILBOX_KINDS.map((kind) => (
          <Option key={kind} value={kind}>
            {MAILBOX_KIND_LABELS[kind]}
          </Option>
        ))}
      </Dropdown>
      <Dropdown
        className="filter-choice"
        aria-label="Lọc theo tình trạng"
        value={filter.status ? MAILBOX_STATUS_LABELS[filter.status] : 'Mọi tình trạng'}
        selectedOptions={[filter.status ?? '']}
        onOptionSelect={(_, { optionValue }) =>
          change({ status: (optionValue as MailboxStatus) || null })
        }
      >
        <Option value="">Mọi tình trạng</Option>
        {MAILBOX_STATUSES.map((status) => (
          <Option key={status} value={status}>
            {MAILBOX_STATUS_LABELS[status]}
          </Option>
        ))}
      </Dropdown>
      <Dropdown
        className="filter-choice"
        aria-label="Lọc theo công khai"
        value={PUBLISHED_LABELS[String(filter.isPublished)] ?? ''}
        selectedOptions={[String(filter.isPublished)]}
        onOptionSelect={(_, { optionValue }) =>
          change({ isPublished: optionValue === 'null' ? null : optionValue === 'true' })
        }
      >
        {Object.entries(PUBLISHED_LABELS).map(([value, label]) => (
          <Option key={value} value={value}>
            {label}
          </Option>
        ))}
      </Dropdown>
      {isNarrowed(filter) ? (
        <Button
          appearance="subtle"
          icon={<FilterDismiss20Regular />}
          onClick={() => reset({ sort: filter.sort, descending: filter.descending })}
        >
          Bỏ lọc
        </Button>
      ) : null}
    </search>
  );
}
