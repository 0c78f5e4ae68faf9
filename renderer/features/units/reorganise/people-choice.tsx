import { Button, Checkbox, Label, SearchBox } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { memo, useCallback, useRef, useState } from 'react';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import { api } from '../../../api/client.ts';
import { listMailboxIds } from '../../../api/list-mailbox-ids.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useSettled } from '../../../ui/use-settled.ts';

const SHOWN = 200;

interface PeopleChoiceProps {
  /** The unit whose people are to choose from. */
  unitId: UnitId | null;
  value: readonly number[];
  /** Whether somebody already goes elsewhere. */
  isTaken: (id: number) => boolean;
  onChange: (ids: readonly number[]) => void;
}

/** Some of the people of a unit, which may have thousands: found by typing, chosen one by one or all that match. */
export function PeopleChoice({ unitId, value, isTaken, onChange }: PeopleChoiceProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const text = useSettled(typed.trim(), 200);
  const question = { unitId, text, kind: 'personal', status: 'in-use' } as const;
  const { data } = useQuery({
    ...api.directory.search.queryOptions({ input: { ...question, limit: SHOWN } }),
    enabled: unitId !== null,
    placeholderData: keepPreviousData,
  });
  const chosen = new Set(value);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const toggle = useCallback((id: number, isChosen: boolean) => {
    const { value: present, onChange: change } = latest.current;
    change(isChosen ? [...present, id] : present.filter((one) => one !== id));
  }, []);
  const chooseAll = async () => {
    setIsChoosing(true);
    setError(null);
    try {
      const found = await listMailboxIds(question);
      onChange([...new Set([...value, ...found.filter((id) => !isTaken(id))])]);
    } catch (failure) {
      setError(failure);
    }
    setIsChoosing(false);
  };
  if (unitId === null) return <span className="quiet">Chọn đơn vị tách trước.</span>;
  if (!data) return null;
  const { rows, total } = data;
  return (
    <div className="form-stack">
      <Label>{`Người chuyển sang (đã chọn ${formatNumber(value.length)})`}</Label>
      <SearchBox
        aria-label="Tìm người chuyển sang"
        placeholder="Họ tên, chức vụ, phòng ban…"
        maxLength={200}
        value={typed}
        onChange={(_, change) => setTyped(change.value)}
        dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
      />
      <div className="row-of-buttons">
        <Button
          size="small"
          disabledFocusable={total === 0 || isChoosing}
          onClick={() => void chooseAll()}
        >
          {text ? `Chọn ${formatNumber(total)} người khớp` : `Chọn cả ${formatNumber(total)} người`}
        </Button>
        <Button size="small" disabledFocusable={value.length === 0} onClick={() => onChange([])}>
          Bỏ chọn hết
        </Button>
      </div>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: the list is no set of form fields but one choice */}
      <div className="choice-list" role="group" aria-label="Người chuyển sang">
        {rows.map(({ id, name, position, department, address }) => (
          <PersonBox
            key={id}
            id={id}
            isTaken={isTaken(id)}
            isChosen={chosen.has(id)}
            label={[name, position, department, address].filter(Boolean).join(' · ')}
            onToggle={toggle}
          />
        ))}
      </div>
      <span className="quiet" role="status">
        {total === 0
          ? text
            ? 'Không có ai khớp.'
            : 'Đơn vị chưa có hộp thư cá nhân đang dùng.'
          : total > rows.length
            ? `Hiện ${formatNumber(rows.length)} trong ${formatNumber(total)} người; gõ để tìm những người khác.`
            : `${formatNumber(total)} người.`}
      </span>
    </div>
  );
}

interface PersonBoxProps {
  id: number;
  label: string;
  isTaken: boolean;
  isChosen: boolean;
  onToggle: (id: number, isChosen: boolean) => void;
}

/** One person to choose; drawn anew only when it changes, because hundreds stand in the list. */
const PersonBox = memo(({ id, label, isTaken, isChosen, onToggle }: PersonBoxProps) => (
  <Checkbox
    disabled={isTaken}
    checked={isChosen}
    label={label}
    onChange={(_, { checked }) => onToggle(id, checked === true)}
  />
));
