import { Combobox, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSettled } from './use-settled.ts';

const TYPING_PAUSE_MS = 150;

/** Something that a picker finds by typing. */
export interface FoundOption {
  id: number;
  /** What stands in the field once it is chosen. */
  text: string;
  /** A second, quieter line. */
  detail: string;
}

interface FoundPickerProps {
  /** What is chosen; null while nothing is. */
  value: FoundOption | null;
  onChange: (option: FoundOption | null) => void;
  /** Looks for what was typed; at most a page. */
  find: (text: string, signal: AbortSignal) => Promise<FoundOption[]>;
  placeholder: string;
  id?: string;
  'aria-label'?: string;
}

/** Picks one of a long list that only the backend knows, by typing a few letters. */
export function FoundPicker({ value, onChange, find, placeholder, ...rest }: FoundPickerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [found, setFound] = useState<FoundOption[] | null>(null);
  const text = useSettled(typed?.trim() ?? '', TYPING_PAUSE_MS);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the finder is the same for the life of a form
  useEffect(() => {
    if (text === '') return setFound(null);
    const controller = new AbortController();
    find(text, controller.signal).then(
      (options) => {
        if (!controller.signal.aborted) setFound(options);
      },
      () => {
        if (!controller.signal.aborted) setFound([]);
      },
    );
    return () => controller.abort();
  }, [text]);

  return (
    <Combobox
      {...rest}
      className="found-picker"
      listbox={{ className: 'unit-options' }}
      positioning={{ position: 'below', align: 'start', fallbackPositions: ['above'] }}
      placeholder={placeholder}
      clearable
      clearIcon={{ 'aria-label': 'Bỏ chọn' }}
      expandIcon={{ 'aria-label': 'Mở danh sách tìm thấy' }}
      value={typed ?? value?.text ?? ''}
      selectedOptions={value === null ? [] : [String(value.id)]}
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
        // Typing over what was chosen lets go of it without an option; what was typed must stay.
        if (optionValue !== undefined) setTyped(null);
        onChange(found?.find(({ id }) => String(id) === optionValue) ?? null);
      }}
    >
      {found?.map(({ id, text: name, detail }) => (
        <Option key={id} value={String(id)} text={name}>
          <span className="unit-option">
            <span>{name}</span>
            <span className="quiet">{detail}</span>
          </span>
        </Option>
      ))}
      {found === null ? (
        <Option value="" disabled text="">
          Gõ họ tên hoặc địa chỉ để tìm
        </Option>
      ) : null}
      {found?.length === 0 ? (
        <Option value="" disabled text="">
          Không tìm thấy
        </Option>
      ) : null}
    </Combobox>
  );
}
