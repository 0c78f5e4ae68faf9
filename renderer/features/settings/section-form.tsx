import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Settings, SettingsSection } from '../../../shared/domain/settings/index.ts';
import { useCan } from '../../api/session-state.ts';
import { useSaveSettings, useSettings } from '../../api/use-settings.ts';
import { explainError } from '../../i18n/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { SettingInput, type SettingSpec, type SettingValue } from './setting-input.tsx';

/** A field of one section. */
export interface SettingField<Section extends SettingsSection> extends SettingSpec {
  field: Extract<keyof Settings[Section], string>;
}

interface SectionFormProps<Section extends SettingsSection> {
  section: Section;
  fields: readonly SettingField<Section>[];
}

type Values = Record<string, SettingValue>;

/** The fields of one section with what saves them; what is typed stays until it is saved or given up. */
export function SectionForm<Section extends SettingsSection>(props: SectionFormProps<Section>) {
  const { data, error } = useSettings();
  if (error) return <Notice tone="error" {...explainError(error)} />;
  return data ? <LoadedForm {...props} data={data} /> : null;
}

function LoadedForm<Section extends SettingsSection>({
  section,
  fields,
  data,
}: SectionFormProps<Section> & { data: NonNullable<ReturnType<typeof useSettings>['data']> }) {
  const save = useSaveSettings();
  const mayChange = useCan('administer');
  const [isSaved, setIsSaved] = useState(false);
  const present = valuesOf(data.settings[section], fields);
  const defaults = valuesOf(data.defaults[section], fields);
  const form = useForm<Values>({ values: present, resetOptions: { keepDirtyValues: true } });
  const { isDirty, isSubmitting, dirtyFields } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    setIsSaved(false);
    const changed = Object.fromEntries(
      Object.entries(values).filter(([field]) => dirtyFields[field]),
    );
    const reply = await save.mutateAsync({ [section]: changed }).catch(() => null);
    if (!reply) return;
    form.reset(valuesOf(reply.settings[section], fields));
    setIsSaved(true);
  });
  const toDefaults = () => {
    for (const [field, value] of Object.entries(defaults))
      form.setValue(field, value, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <form className="settings-form" onSubmit={submit} noValidate>
      {save.error ? <Notice tone="error" {...explainError(save.error)} /> : null}
      {isSaved && !isDirty ? <Notice tone="success" title="Đã lưu cài đặt." /> : null}
      {fields.map((field) => (
        <SettingInput
          key={field.field}
          control={form.control}
          spec={field}
          byDefault={defaults[field.field]}
          change={data.changes.find(({ key }) => key === `${section}.${field.field}`)}
        />
      ))}
      <div className="row-of-buttons" hidden={!mayChange}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!mayChange || !isDirty || isSubmitting}
        >
          {isSubmitting ? 'Đang lưu…' : 'Lưu'}
        </Button>
        <Button disabledFocusable={!isDirty} onClick={() => isDirty && form.reset(present)}>
          Bỏ thay đổi
        </Button>
        <Button appearance="subtle" onClick={toDefaults}>
          Đặt về mặc định
        </Button>
      </div>
    </form>
  );
}

function valuesOf<Section extends SettingsSection>(
  settings: object,
  fields: readonly SettingField<Section>[],
): Values {
  const all = settings as Record<string, SettingValue>;
  return Object.fromEntries(fields.map(({ field }) => [field, all[field] ?? '']));
}
