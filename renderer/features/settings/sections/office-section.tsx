import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfficeSettings, Signer } from '../../../../shared/domain/document.ts';
import { useSaveSettings, useSettings } from '../../../api/use-settings.ts';
import { explainError } from '../../../i18n/errors.ts';
import { Notice } from '../../../ui/notice.tsx';
import { SignersFields } from './signers-fields.tsx';

type TextField = {
  [F in keyof OfficeSettings]: OfficeSettings[F] extends string ? F : never;
}[keyof OfficeSettings];

const TEXTS: readonly [field: TextField, label: string, hint: string][] = [
  ['superior', 'Cơ quan chủ quản', 'Dòng trên cùng bên trái, chữ in hoa.'],
  ['office', 'Cơ quan ban hành', 'Dòng thứ hai bên trái, chữ in hoa, đậm.'],
  ['officeInText', 'Tên cơ quan trong câu', 'Dùng trong nội dung văn bản và phụ lục.'],
  ['officeCode', 'Chữ viết tắt của cơ quan', 'Trong số và ký hiệu, như 05/BC-STTTT.'],
  [
    'draftingCode',
    'Chữ viết tắt của đơn vị soạn thảo',
    'Trong ký hiệu công văn, như 05/STTTT-CNTT.',
  ],
  ['place', 'Địa danh', 'Trước ngày, tháng, năm ban hành.'],
  ['operatingUnit', 'Đơn vị vận hành', 'Đơn vị quản trị hệ thống thư.'],
  ['supportContact', 'Đầu mối hỗ trợ', 'In trên phiếu cấp tài khoản.'],
  ['passwordPage', 'Trang đổi mật khẩu', 'In trên phiếu cấp tài khoản.'],
];

const toLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What the issuing office is called, who signs, who receives, what documents rest on. */
export function OfficeSection() {
  const { data, error } = useSettings();
  if (error) return <Notice tone="error" {...explainError(error)} />;
  return data ? <OfficeForm office={data.settings.office} defaults={data.defaults.office} /> : null;
}

function OfficeForm({ office, defaults }: { office: OfficeSettings; defaults: OfficeSettings }) {
  const save = useSaveSettings();
  const [texts, setTexts] = useState<Partial<Record<TextField, string>>>({});
  const [recipients, setRecipients] = useState(office.recipients.join('\n'));
  const [grounds, setGrounds] = useState(office.grounds.join('\n'));
  const [signers, setSigners] = useState<Signer[]>(office.signers);
  const submit = () =>
    save.mutate({
      office: {
        ...texts,
        signers: signers.filter(({ name }) => name.trim() !== ''),
        recipients: toLines(recipients),
        grounds: toLines(grounds),
      },
    });
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {save.error ? <Notice tone="error" {...explainError(save.error)} /> : null}
      {save.isSuccess ? <Notice tone="success" title="Đã lưu cài đặt." /> : null}
      {TEXTS.map(([field, label, hint]) => (
        <Field key={field} label={label} hint={`${hint} Mặc định: ${defaults[field]}.`}>
          <Input
            className="setting-text"
            maxLength={200}
            value={texts[field] ?? office[field]}
            onChange={(_, { value }) => setTexts({ ...texts, [field]: value })}
          />
        </Field>
      ))}
      <SignersFields signers={signers} onChange={setSigners} />
      <Field label="Nơi nhận" hint="Mỗi nơi một dòng, không ghi gạch đầu dòng.">
        <Textarea value={recipients} rows={4} onChange={(_, { value }) => setRecipients(value)} />
      </Field>
      <Field label="Căn cứ" hint="Mỗi căn cứ một dòng; văn bản mới lấy theo danh sách này.">
        <Textarea value={grounds} rows={4} onChange={(_, { value }) => setGrounds(value)} />
      </Field>
      <div className="row-of-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {save.isPending ? 'Đang lưu…' : 'Lưu'}
        </Button>
      </div>
    </form>
  );
}
