import { Button, Checkbox } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { UnitId } from '../../../shared/domain/ids.ts';
import type { NoticeStep } from '../../../shared/domain/lifecycle.ts';
import { api, client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface UnitChoiceProps {
  step: NoticeStep;
  /** The unit whose mailboxes the list shows; null shows all. */
  shown: UnitId | null;
  onShow: (unitId: UnitId | null) => void;
  /** Why nothing may be announced now; empty when it may. */
  obstacle: string;
}

/** What is due, by unit: choosing units and drawing up one notice for each. */
export function UnitChoice({ step, shown, onShow, obstacle }: UnitChoiceProps) {
  const [, navigate] = useLocation();
  const { run, isRunning, error, clearError } = useAct();
  const { data } = useQuery(api.lifecycle.units.queryOptions({ input: { stage: `${step}-due` } }));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const units = data?.units ?? [];
  // Everything is meant until it is taken out.
  const chosen = units.filter(({ unitId }) => !left.has(unitId));
  const total = chosen.reduce((sum, { count }) => sum + count, 0);
  const toggle = (unitId: number, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(unitId);
    else next.add(unitId);
    setLeft(next);
  };
  const drawUp = async () => {
    const unitIds = chosen.map(({ unitId }) => unitId as UnitId);
    const drawn = await run(() => client.lifecycle.drawUp({ step, unitIds }));
    if (drawn) navigate(step === 'lock' ? '/vong-doi/thong-bao-khoa' : '/vong-doi/thong-bao-xoa');
  };
  if (units.length === 0) return null;
  return (
    <section className="unit-choice" aria-label="Đơn vị có hộp thư đến hạn">
      <div className="row-of-buttons">
        <ActButton
          right="edit"
          appearance="primary"
          disabledFocusable={isRunning || chosen.length === 0 || obstacle !== ''}
          title={obstacle || undefined}
          onClick={() => void drawUp()}
        >
          Soạn {formatNumber(chosen.length)} thông báo cho {formatNumber(total)} hộp thư
        </ActButton>
      </div>
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: clearError }}
        />
      ) : null}
      <div className="unit-choice-list">
        <Checkbox
          label={`Chọn tất cả ${formatNumber(units.length)} đơn vị`}
          checked={left.size === 0 ? true : chosen.length === 0 ? false : 'mixed'}
          onChange={(_, { checked }) =>
            setLeft(checked === true ? new Set() : new Set(units.map(({ unitId }) => unitId)))
          }
        />
        {units.map(({ unitId, unitName, count }) => (
          <div key={unitId} className="unit-choice-line">
            <Checkbox
              label={`${unitName} (${formatNumber(count)})`}
              checked={!left.has(unitId)}
              onChange={(_, { checked }) => toggle(unitId, checked === true)}
            />
            <Button
              size="small"
              appearance={shown === unitId ? 'primary' : 'subtle'}
              aria-pressed={shown === unitId}
              aria-label={`Xem hộp thư đến hạn của ${unitName}`}
              onClick={() => onShow(shown === unitId ? null : (unitId as UnitId))}
            >
              Xem
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
