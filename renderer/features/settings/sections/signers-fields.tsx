import { Button, Field, Input, Select } from '@fluentui/react-components';
import {
  SIGNING_POWERS,
  type Signer,
  type SigningPower,
} from '../../../../shared/domain/document.ts';
import { SIGNING_POWER_LABELS } from '../../../i18n/document-labels.ts';

const NEW_SIGNER: Signer = {
  power: 'head',
  onBehalfOf: 'Giám đốc',
  position: 'Giám đốc',
  name: '',
};

interface SignersFieldsProps {
  signers: Signer[];
  onChange: (signers: Signer[]) => void;
}

/** Who may sign and by what power; the first is proposed for new documents. */
export function SignersFields({ signers, onChange }: SignersFieldsProps) {
  const put = (index: number, part: Partial<Signer>) =>
    onChange(signers.map((signer, at) => (at === index ? { ...signer, ...part } : signer)));
  return (
    <fieldset className="signers">
      <legend>Người ký (người đầu tiên được chọn sẵn cho văn bản mới)</legend>
      {signers.map((signer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a signer being typed has nothing else to be told by
        <div key={index} className="field-row">
          <Field label={`Người ký ${index + 1}: họ tên`} className="field-wide">
            <Input
              value={signer.name}
              maxLength={200}
              onChange={(_, { value }) => put(index, { name: value })}
            />
          </Field>
          <Field label={`Người ký ${index + 1}: chức vụ`} className="field-wide">
            <Input
              value={signer.position}
              maxLength={200}
              onChange={(_, { value }) => put(index, { position: value })}
            />
          </Field>
          <Field label={`Người ký ${index + 1}: thẩm quyền`}>
            <Select
              value={signer.power}
              onChange={(_, { value }) => put(index, { power: value as SigningPower })}
            >
              {SIGNING_POWERS.map((power) => (
                <option key={power} value={power}>
                  {SIGNING_POWER_LABELS[power]}
                </option>
              ))}
            </Select>
          </Field>
          {signer.power === 'head' || signer.power === 'Q' ? null : (
            <Field label={`Người ký ${index + 1}: thay cho`}>
              <Input
                value={signer.onBehalfOf}
                maxLength={200}
                onChange={(_, { value }) => put(index, { onBehalfOf: value })}
              />
            </Field>
          )}
          <Button
            aria-label={`Bỏ người ký ${index + 1}`}
            onClick={() => onChange(signers.filter((_, at) => at !== index))}
          >
            Bỏ
          </Button>
        </div>
      ))}
      <div className="row-of-buttons">
        <Button onClick={() => onChange([...signers, NEW_SIGNER])}>Thêm người ký</Button>
      </div>
    </fieldset>
  );
}
