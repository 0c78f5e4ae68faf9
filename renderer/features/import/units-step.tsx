import { Button } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  History20Regular,
  QuestionCircle20Regular,
} from '@fluentui/react-icons';
import { useUnits } from '../../api/use-units.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { type UnitText, useImport } from './import-state.ts';
import { goBack, goOn, useImportJob } from './import-work.ts';
import { NewUnit } from './new-unit.tsx';

function chooseUnit(text: string, unitId: UnitText['unitId']): void {
  useImport.setState(({ units }) => {
    const { [text]: _former, ...others } = units;
    return { units: unitId === null ? others : { ...others, [text]: unitId } };
  });
}

function UnitMark({ unit, isChosen }: { unit: UnitText; isChosen: boolean }) {
  if (isChosen) {
    return (
      <Mark tone="good" icon={CheckmarkCircle20Regular}>
        Bạn đã chọn
      </Mark>
    );
  }
  if (unit.basis === null) {
    return (
      <Mark tone="caution" icon={QuestionCircle20Regular}>
        Chưa rõ là đơn vị nào
      </Mark>
    );
  }
  return unit.basis === 'remembered' ? (
    <Mark tone="good" icon={History20Regular}>
      Nhớ từ lần trước
    </Mark>
  ) : (
    <Mark tone="good" icon={CheckmarkCircle20Regular}>
      Trùng tên đơn vị
    </Mark>
  );
}

function UnitRow({ unit }: { unit: UnitText }) {
  const all = useUnits();
  const chosen = useImport((state) => state.units[unit.text]);
  return (
    <tr>
      <th scope="row">{unit.text || '(không ghi đơn vị)'}</th>
      <td className="number">{formatNumber(unit.rows)}</td>
      <td>
        <UnitPicker
          aria-label={`Đơn vị của “${unit.text}”`}
          placeholder="Chọn đơn vị trong danh mục…"
          units={all.data ?? null}
          value={chosen ?? unit.unitId}
          onChange={(unitId) => chooseUnit(unit.text, unitId)}
        />
        {chosen === undefined && unit.unitId === null ? (
          <div className="row-of-buttons suggestions">
            {unit.suggestions.slice(0, 3).map(({ unitId, name, likeness }) => (
              <Button key={unitId} size="small" onClick={() => chooseUnit(unit.text, unitId)}>
                {`${name} (giống ${likeness} %)`}
              </Button>
            ))}
            {unit.text === '' ? null : (
              <NewUnit text={unit.text} onCreate={(unitId) => chooseUnit(unit.text, unitId)} />
            )}
          </div>
        ) : null}
      </td>
      <td>
        <UnitMark unit={unit} isChosen={chosen !== undefined} />
      </td>
    </tr>
  );
}

/** Step 5, only for lists that name their units: which units of the register they are. */
export function UnitsStep() {
  const { unitTexts, units } = useImport();
  const isRunning = useImportJob(({ isRunning: running }) => running);
  const open = (unitTexts ?? []).filter(
    ({ text, unitId }) => unitId === null && units[text] === undefined,
  );
  const openRows = open.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      <div className="wizard-body">
        {open.length > 0 ? (
          <Notice
            tone="warning"
            title={`${formatNumber(open.length)} tên đơn vị (${formatNumber(openRows)} người) chưa rõ là đơn vị nào.`}
            hint="Chọn đơn vị trong danh mục hoặc lập đơn vị mới; người chưa rõ đơn vị sẽ nằm ở mục Lỗi của bản xem trước."
          />
        ) : (
          <Notice
            tone="success"
            title="Đã biết mọi đơn vị của danh sách."
            hint="Lựa chọn của bạn được nhớ cho những lần sau."
          />
        )}
        <section className="table-scroll" aria-label="Các đơn vị trong danh sách">
          <table className="plain-table units-of-list">
            <thead>
              <tr>
                <th scope="col">Danh sách ghi</th>
                <th scope="col">Số người</th>
                <th scope="col">Đơn vị trong danh mục</th>
                <th scope="col">Cách nhận</th>
              </tr>
            </thead>
            <tbody>
              {unitTexts?.map((unit) => (
                <UnitRow key={unit.text} unit={unit} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <div className="wizard-actions">
        <Button onClick={goBack}>Quay lại</Button>
        <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void goOn()}>
          Xem trước
        </Button>
      </div>
    </>
  );
}
