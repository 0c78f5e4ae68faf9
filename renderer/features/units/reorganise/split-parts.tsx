import { Button, Field, Input } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useUnits } from '../../../api/use-units.ts';
import { PeopleChoice } from './people-choice.tsx';
import { type DraftPart, useReorganise } from './reorganise-state.ts';
import { KindChoice, OneUnit } from './unit-choices.tsx';

/** The units that come of a split, and who goes to each. */
export function SplitParts() {
  const { parts, unitId, unitKind } = useReorganise();
  const { data: units } = useUnits();
  const origin = units?.find(({ id }) => id === unitId);
  const change = (key: number, part: Partial<DraftPart>) =>
    useReorganise.setState({
      parts: parts.map((one) => (one.key === key ? { ...one, ...part } : one)),
      chosen: {},
    });
  const takenBy = new Map(
    parts.flatMap(({ key, mailboxIds }) => mailboxIds.map((id) => [id, key])),
  );
  return (
    <>
      {parts.map((part, index) => (
        <fieldset key={part.key} className="reorganise-form">
          <legend>Đơn vị mới thứ {index + 1}</legend>
          <Field label="Tên đơn vị mới">
            <Input
              maxLength={200}
              value={part.name}
              onChange={(_, { value }) => change(part.key, { name: value })}
            />
          </Field>
          <KindChoice value={part.kind} onChange={(kind) => change(part.key, { kind })} />
          <OneUnit
            label="Thuộc"
            placeholder="Trực thuộc tỉnh"
            value={part.parentId}
            onChange={(parentId) => change(part.key, { parentId })}
          />
          <PeopleChoice
            unitId={unitId}
            value={part.mailboxIds}
            isTaken={(id) => takenBy.has(id) && takenBy.get(id) !== part.key}
            onChange={(mailboxIds) => change(part.key, { mailboxIds })}
          />
          <div>
            <Button
              onClick={() =>
                useReorganise.setState({ parts: parts.filter(({ key }) => key !== part.key) })
              }
            >
              Bỏ đơn vị mới này
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          icon={<Add20Regular />}
          onClick={() =>
            useReorganise.setState({
              parts: [
                ...parts,
                {
                  key: Math.max(0, ...parts.map(({ key }) => key)) + 1,
                  name: '',
                  kind: origin?.kind ?? unitKind,
                  parentId: origin?.parentId ?? null,
                  mailboxIds: [],
                },
              ],
            })
          }
        >
          Thêm đơn vị mới
        </Button>
      </div>
    </>
  );
}
