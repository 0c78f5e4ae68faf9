import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { REORGANISATION_LABELS } from '../../../i18n/unit-labels.ts';
import { DueAliases } from './due-aliases.tsx';
import { KindFields } from './kind-fields.tsx';
import { PastReorganisations } from './past-reorganisations.tsx';
import { operationOf, useReorganise, type WizardKind } from './reorganise-state.ts';

const KINDS: readonly [WizardKind, string][] = [
  ['merge', 'nhiều đơn vị thành một'],
  ['split', 'một đơn vị thành nhiều'],
  ['rename', 'tên mới, địa chỉ mới'],
  ['move', 'về đơn vị cấp trên khác'],
  ['dissolve', 'kết thúc, chuyển người về nơi khác'],
  ['domain', 'phần sau @ của mọi địa chỉ'],
];

/** What is to be done, and with which units. */
export function WhatStep() {
  const draft = useReorganise();
  return (
    <>
      <DueAliases />
      <div className="reorganise-form">
        <Field label="Việc sắp xếp">
          <RadioGroup
            layout="vertical"
            value={draft.kind}
            onChange={(_, { value }) =>
              useReorganise.setState({ kind: value as WizardKind, chosen: {} })
            }
          >
            {KINDS.map(([kind, hint]) => (
              <Radio key={kind} value={kind} label={`${REORGANISATION_LABELS[kind]} – ${hint}`} />
            ))}
          </RadioGroup>
        </Field>
        <KindFields />
        <div className="row-of-buttons">
          <Button
            appearance="primary"
            disabledFocusable={operationOf(draft) === null}
            onClick={() => useReorganise.setState({ step: 'preview' })}
          >
            Xem trước
          </Button>
        </div>
      </div>
      <PastReorganisations />
    </>
  );
}
