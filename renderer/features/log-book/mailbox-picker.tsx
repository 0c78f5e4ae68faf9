import { Combobox, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { useSettled } from '../../ui/use-settled.ts';

const TYPING_PAUSE_MS = 150;
const SHOWN = 20;

interface MailboxPickerProps {
  value: { id: MailboxId; label: string } | null;
  onChange: (value: { id: MailboxId; label: string } | null) => void;
  id?: string;
}

/** Finds a mailbox of the register by any words of it. */
export function MailboxPicker({ value, onChange, id }: MailboxPickerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const text = useSettled((typed ?? '').trim(), TYPING_PAUSE_MS);
  const { data } = useQuery({
    ...api.directory.search.queryOptions({ input: { text, limit: SHOWN, countUpTo: SHOWN } }),
    enabled: text !== '',
  });
  const rows = text === '' ? [] : (data?.rows ?? []);
  return (
    <Combobox
      className="unit-picker"
      listbox={{ className: 'unit-options' }}
      id={id}
      clearable
      clearIcon={{ 'aria-label': 'Bỏ chọn hộp thư' }}
      expandIcon={{ 'aria-label': 'Mở danh sách hộp thư' }}
      placeholder="Gõ họ tên hoặc địa chỉ"
      value={typed ?? value?.label ?? ''}
      selectedOptions={value ? [String(value.id)] : []}
      open={isOpen}
      onChange={(event) => {
        setTyped(event.target.value);
        setIsOpen(true);
      }}
      onOpenChange={(_, { open }) => {
        setIsOpen(open);
        if (!open) setTyped(null);
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) setTyped(null);
        const row = rows.find(({ id: each }) => String(each) === optionValue);
        onChange(row ? { id: row.id, label: row.address } : null);
      }}
    >
      {rows.map(({ id: each, name, address, unitName }) => (
        <Option key={each} value={String(each)} text={address}>
          <span className="unit-option">
            <span>{name}</span>
            <span className="quiet">{`${address} · ${unitName}`}</span>
          </span>
        </Option>
      ))}
      {rows.length === 0 ? (
        <Option value="" disabled text="">
          {text === '' ? 'Gõ để tìm hộp thư' : 'Không có hộp thư nào khớp'}
        </Option>
      ) : null}
    </Combobox>
  );
}
