import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
} from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { receivedError } from '../../api/received-error.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';

interface NewUnitProps {
  /** As the list writes it. */
  text: string;
  onCreate: (unitId: UnitId) => void;
}

/** Creates a room that the list names and the register lacks, below the agency it belongs to. */
export function NewUnit({ text, onCreate }: NewUnitProps) {
  const queryClient = useQueryClient();
  const units = useUnits();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState(text);
  const [parentId, setParentId] = useState<UnitId | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const create = async () => {
    setWasAsked(true);
    if (name.trim() === '' || parentId === null) return;
    try {
      const { id } = await client.unit.create({ kind: 'subunit', name, parentId });
      refreshEverything(queryClient);
      onCreate(id);
      setIsOpen(false);
    } catch (thrown) {
      setError(receivedError(thrown));
    }
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" icon={<Add20Regular />} aria-label={`Lập đơn vị mới “${text}”`}>
          Lập đơn vị mới…
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Lập phòng, đơn vị trực thuộc</DialogTitle>
          <DialogContent className="row-form">
            {error ? <Notice tone="error" {...explainError(error)} /> : null}
            <Field
              label="Tên đơn vị"
              required
              validationMessage={wasAsked && name.trim() === '' ? 'Nhập tên đơn vị.' : undefined}
            >
              <Input maxLength={200} value={name} onChange={(_, { value }) => setName(value)} />
            </Field>
            <Field
              label="Trực thuộc"
              required
              hint="Tên tài khoản của đơn vị được đặt theo Điều 4 khoản 1 điểm d."
              validationMessage={
                wasAsked && parentId === null ? 'Chọn cơ quan cấp trên.' : undefined
              }
            >
              <UnitPicker
                placeholder="Gõ tên cơ quan, không cần dấu…"
                units={units.data ?? null}
                value={parentId}
                onChange={setParentId}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Thôi</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={() => void create()}>
              Lập đơn vị
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
