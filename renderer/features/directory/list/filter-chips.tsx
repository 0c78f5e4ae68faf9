import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type DirectoryFilter, useDirectoryFilter } from '../../../api/directory-filter.ts';
import { useUnits } from '../../../api/use-units.ts';
import { MAILBOX_KIND_LABELS, MAILBOX_STATUS_LABELS } from '../../../i18n/labels.ts';

interface Chip {
  label: string;
  without: Partial<DirectoryFilter>;
}

/** What the list is narrowed by, each with a way to take it off. */
export function FilterChips() {
  const { filter, change, reset } = useDirectoryFilter();
  const { data: units } = useUnits();
  const chips: Chip[] = [];
  const add = (label: string, without: Partial<DirectoryFilter>) => chips.push({ label, without });
  if (filter.text.trim()) add(`“${filter.text.trim()}”`, { text: '' });
  if (filter.unitId !== null) {
    const unit = units?.find(({ id }) => id === filter.unitId);
    const hasBranch = units?.some(({ parentId }) => parentId === filter.unitId);
    const below = filter.withBranch && hasBranch ? ' và cấp dưới' : '';
    add(`${unit?.name ?? 'Đơn vị'}${below}`, { unitId: null });
  }
  if (filter.kind) add(MAILBOX_KIND_LABELS[filter.kind], { kind: null });
  if (filter.status) add(MAILBOX_STATUS_LABELS[filter.status], { status: null });
  if (filter.isPublished !== null)
    add(filter.isPublished ? 'Công khai' : 'Không công khai', { isPublished: null });
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Đang lọc theo">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Button
            size="small"
            shape="circular"
            icon={<Dismiss16Regular />}
            iconPosition="after"
            aria-label={`Bỏ lọc: ${label}`}
            onClick={() => change(without)}
          >
            {label}
          </Button>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => reset({ sort: filter.sort, descending: filter.descending })}
          >
            Bỏ mọi điều kiện
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
