import { Button, Checkbox, Dropdown, Option, Spinner } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { RETURN_STATES, type ReturnState } from '../../../shared/domain/report.ts';
import { api } from '../../api/client.ts';
import type { OpenedReport } from '../../api/reports.ts';
import { saveForms } from '../../api/reports.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FormReader } from './form-reader.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { ReturnDialog, type ReturnInHand } from './return-dialog.tsx';
import { RETURN_LABELS, ReturnMark } from './return-mark.tsx';

interface BoardTabProps {
  period: OpenedReport['period'];
  /** Told when a unit's report was kept: figures change with it. */
  onReceived: () => void;
}

/** Which units were asked, reminded, have sent or are late, and what can be done about it. */
export function BoardTab({ period, onReceived }: BoardTabProps) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(
    api.report.board.queryOptions({ input: { id: period.id } }),
  );
  const [state, setState] = useState<ReturnState | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(new Set());
  const [letter, setLetter] = useState<'asked' | 'reminded' | null>(null);
  const [inHand, setInHand] = useState<ReturnInHand | null>(null);
  if (error) {
    return (
      <Notice
        tone="error"
        {...explainError(error)}
        actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
      />
    );
  }
  if (!data) return <Spinner label="Đang tải danh sách đơn vị…" />;

  const shown = data.units.filter((unit) => state === null || unit.state === state);
  const ids = shown.filter(({ unitId }) => chosen.has(unitId)).map(({ unitId }) => unitId);
  const countOf = (each: ReturnState) => data.units.filter((unit) => unit.state === each).length;
  const toggle = (unitId: UnitId) => {
    const next = new Set(chosen);
    if (!next.delete(unitId)) next.add(unitId);
    setChosen(next);
  };
  const isAll = shown.length > 0 && ids.length === shown.length;
  const reload = () => queries.invalidateQueries({ queryKey: api.report.key() });

  return (
    <>
      <div className="filters">
        <Dropdown
          className="filter-choice-wide"
          aria-label="Lọc theo tình trạng"
          value={state ? RETURN_LABELS[state] : 'Mọi tình trạng'}
          selectedOptions={[state ?? '']}
          onOptionSelect={(_, { optionValue }) => setState((optionValue as ReturnState) || null)}
        >
          <Option value="">Mọi tình trạng</Option>
          {RETURN_STATES.map((each) => (
            <Option key={each} value={each} text={RETURN_LABELS[each]}>
              {RETURN_LABELS[each]} ({formatNumber(countOf(each))})
            </Option>
          ))}
        </Dropdown>
        <ActButton
          right="edit"
          disabledFocusable={ids.length === 0}
          onClick={() => setLetter('asked')}
        >
          Đề nghị báo cáo…
        </ActButton>
        <ActButton
          right="edit"
          disabledFocusable={ids.length === 0}
          onClick={() => setLetter('reminded')}
        >
          Đôn đốc…
        </ActButton>
        <Button disabledFocusable={ids.length === 0} onClick={() => void saveForms(period.id, ids)}>
          Lưu biểu mẫu Excel
        </Button>
        <FormReader reportId={period.id} onRead={setInHand} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label="Đơn vị gửi báo cáo" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label="Chọn mọi đơn vị đang hiện"
                  checked={isAll ? true : ids.length > 0 ? 'mixed' : false}
                  onChange={() =>
                    setChosen(new Set(isAll ? [] : shown.map(({ unitId }) => unitId)))
                  }
                />
              </th>
              <th scope="col">Cơ quan, đơn vị</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Đề nghị</th>
              <th scope="col">Đôn đốc</th>
              <th scope="col">Nhận báo cáo</th>
              <th scope="col">
                <span className="visually-hidden">Việc có thể làm</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr key={unit.unitId}>
                <td>
                  <Checkbox
                    aria-label={`Chọn ${unit.unitName}`}
                    checked={chosen.has(unit.unitId)}
                    onChange={() => toggle(unit.unitId)}
                  />
                </td>
                <td>{unit.unitName}</td>
                <td>
                  <ReturnMark state={unit.state} />
                </td>
                <td title={unit.askedDocument}>{unit.askedOn ? formatDay(unit.askedOn) : ''}</td>
                <td title={unit.remindedDocument}>
                  {unit.remindedOn ? formatDay(unit.remindedOn) : ''}
                </td>
                <td>
                  {unit.receivedOn ? formatDay(unit.receivedOn) : ''}
                  {unit.submissions > 1 ? ` (${unit.submissions} lần)` : ''}
                </td>
                <td>
                  <ActButton
                    right="edit"
                    size="small"
                    aria-label={`${unit.submissions > 0 ? 'Xem, sửa' : 'Nhập tay'} báo cáo của ${unit.unitName}`}
                    onClick={() =>
                      setInHand({ unitId: unit.unitId, unitName: unit.unitName, form: null })
                    }
                  >
                    {unit.submissions > 0 ? 'Xem, sửa' : 'Nhập tay'}
                  </ActButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="status-bar" role="status">
        {formatNumber(shown.length)} đơn vị, đang chọn {formatNumber(ids.length)}; đã gửi{' '}
        {formatNumber(countOf('sent') + countOf('late'))} / {formatNumber(data.units.length)}
      </div>
      {letter ? (
        <LetterDialog
          reportId={period.id}
          step={letter}
          unitIds={ids}
          onClose={() => setLetter(null)}
          onNoted={() => {
            setLetter(null);
            void reload();
          }}
        />
      ) : null}
      {inHand ? (
        <ReturnDialog
          key={`${inHand.unitId} ${inHand.form?.fileSha256 ?? ''}`}
          reportId={period.id}
          inHand={inHand}
          onClose={() => setInHand(null)}
          onKept={() => {
            setInHand(null);
            void reload();
            onReceived();
          }}
        />
      ) : null}
    </>
  );
}
