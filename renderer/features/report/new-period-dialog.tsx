import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitId } from '../../../shared/domain/ids.ts';
import type { client } from '../../api/client.ts';
import { useUnits } from '../../api/use-units.ts';
import { DayField } from '../../ui/day-field.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';

type PeriodOrder = Parameters<typeof client.report.start>[0];

interface NewPeriodDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onStart: (order: PeriodOrder) => void;
}

/** Asks for a report of any period, of the whole province or of one unit. */
export function NewPeriodDialog({ isOpen, onClose, onStart }: NewPeriodDialogProps) {
  const { data: units } = useUnits();
  const [kind, setKind] = useState<'ad-hoc' | 'unit' | 'annual'>('ad-hoc');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [year, setYear] = useState('');
  const [title, setTitle] = useState('');
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const isYearly = kind === 'annual';
  const isReady = isYearly
    ? /^20\d\d$/.test(year)
    : from !== null && to !== null && from <= to && (kind !== 'unit' || unitId !== null);
  const start = () => {
    if (isYearly) return onStart({ kind, year: Number(year) });
    if (!from || !to) return;
    onStart({ kind, year: Number(to.slice(0, 4)), from, to, title: title || null, unitId });
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Báo cáo khác</DialogTitle>
          <DialogContent className="dialog-fields">
            <RadioGroup
              aria-label="Loại báo cáo"
              value={kind}
              onChange={(_, { value }) => setKind(value as typeof kind)}
            >
              <Radio value="ad-hoc" label="Đột xuất, toàn tỉnh" />
              <Radio value="unit" label="Của một cơ quan, đơn vị" />
              <Radio value="annual" label="Hàng năm, của một năm khác" />
            </RadioGroup>
            {kind === 'unit' ? (
              <Field label="Cơ quan, đơn vị" required>
                <UnitPicker
                  units={units ?? null}
                  value={unitId}
                  onChange={setUnitId}
                  placeholder="Tên hoặc tên tài khoản của đơn vị"
                />
              </Field>
            ) : null}
            {isYearly ? (
              <Field label="Năm" required>
                <Input
                  value={year}
                  maxLength={4}
                  inputMode="numeric"
                  onChange={(_, { value }) => setYear(value)}
                />
              </Field>
            ) : (
              <>
                <div className="field-row">
                  <DayField label="Từ ngày" value={from} onChange={setFrom} required />
                  <DayField
                    label="Đến ngày (ngày chốt số liệu)"
                    value={to}
                    onChange={setTo}
                    required
                    error={from && to && from > to ? 'Phải từ ngày đầu kỳ trở đi.' : undefined}
                  />
                </div>
                <Field label="Tên gọi" hint="Để trống thì ứng dụng đặt theo thời gian.">
                  <Input
                    value={title}
                    maxLength={300}
                    onChange={(_, { value }) => setTitle(value)}
                  />
                </Field>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!isReady} onClick={start}>
              Bắt đầu
            </Button>
            <Button onClick={onClose}>Đóng</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
