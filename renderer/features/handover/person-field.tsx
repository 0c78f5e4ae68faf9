import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { Person } from '../../../shared/domain/handover.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { findPeople } from '../../api/person-finder.ts';
import { FoundPicker } from '../../ui/found-picker.tsx';

/** Nobody yet. */
export const NOBODY: Person = { id: null, name: '', position: '' };

/** Whether it is told who. */
export const isNamed = ({ id, name }: Person) => id !== null || name.trim() !== '';

interface PersonFieldProps {
  label: string;
  value: Person;
  onChange: (person: Person) => void;
  required?: boolean;
}

/** Somebody: found in the directory, or written down by name when they have no mailbox here. */
export function PersonField({ label, value, onChange, required }: PersonFieldProps) {
  const id = useId();
  const isKnown = value.id !== null;
  return (
    <div className="person-field">
      <Field label={{ children: label, htmlFor: id }} required={required} className="field-wide">
        <FoundPicker
          id={id}
          value={isKnown ? { id: value.id ?? 0, text: value.name, detail: '' } : null}
          placeholder="Tìm trong danh bạ: họ tên hoặc địa chỉ"
          find={findPeople}
          onChange={(found) =>
            onChange(
              found
                ? {
                    id: found.id as MailboxId,
                    name: found.text,
                    position: positionOf(found.detail),
                  }
                : NOBODY,
            )
          }
        />
      </Field>
      {isKnown ? null : (
        <Field label={`${label}: ghi tên, nếu không có hộp thư`} className="field-wide">
          <Input
            value={value.name}
            maxLength={200}
            onChange={(_, { value: name }) => onChange({ ...value, name })}
          />
        </Field>
      )}
      <Field label={`${label}: chức vụ`}>
        <Input
          value={value.position}
          maxLength={200}
          onChange={(_, { value: position }) => onChange({ ...value, position })}
        />
      </Field>
    </div>
  );
}

/** The first part of what a picker tells of somebody is the position, when there is one. */
function positionOf(detail: string): string {
  const parts = detail.split(' · ');
  return parts.length > 2 ? (parts[0] ?? '') : '';
}
