import { Button, Checkbox, Field, Input, Label } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { type DraftPart, useReorganise } from './reorganise-state.ts';
import { KindChoice, OneUnit } from './unit-choices.tsx';

const PEOPLE_SHOWN = 500;

/** The units that come of a split, and who goes to each. */
export function SplitParts() {
  const { parts, unitId, unitKind } = useReorganise();
  const people = useQuery({
    ...api.directory.search.queryOptions({
      input: { unitId, kind: 'personal', status: 'in-use', limit: PEOPLE_SHOWN },
    }),
    enabled: unitId !== null,
  });
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
          <div>
            <Label>{`Người chuyển sang (đã chọn ${formatNumber(part.mailboxIds.length)})`}</Label>
            {/* biome-ignore lint/a11y/useSemanticElements: the list is no set of form fields but one choice */}
            <div className="choice-list" role="group" aria-label="Người chuyển sang">
              {(people.data?.rows ?? []).map(({ id, name, position, address }) => (
                <Checkbox
                  key={id}
                  disabled={takenBy.has(id) && takenBy.get(id) !== part.key}
                  checked={part.mailboxIds.includes(id)}
                  label={[name, position, address].filter(Boolean).join(' · ')}
                  onChange={(_, { checked }) =>
                    change(part.key, {
                      mailboxIds: checked
                        ? [...part.mailboxIds, id]
                        : part.mailboxIds.filter((one) => one !== id),
                    })
                  }
                />
              ))}
              {people.data?.rows.length === 0 ? (
                <span className="quiet">Đơn vị chưa có hộp thư cá nhân đang dùng.</span>
              ) : null}
            </div>
          </div>
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
                  kind: unitKind,
                  parentId: null,
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
