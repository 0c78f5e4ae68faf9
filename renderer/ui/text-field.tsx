import { Field, Input, type InputProps } from '@fluentui/react-components';
import {
  type Control,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  useController,
} from 'react-hook-form';

interface TextFieldProps<Values extends FieldValues, Name extends FieldPath<Values>>
  extends Pick<
    InputProps,
    'type' | 'autoFocus' | 'autoComplete' | 'maxLength' | 'aria-describedby'
  > {
  control: Control<Values>;
  name: Name;
  rules: RegisterOptions<Values, Name>;
  label: string;
  hint?: string;
  /** May stay empty. */
  isOptional?: boolean;
}

/** A line of a form with its label; what is wrong with it stands at the field. */
export function TextField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  rules,
  label,
  hint,
  isOptional = false,
  ...input
}: TextFieldProps<Values, Name>) {
  const { field, fieldState } = useController({ control, name, rules });
  return (
    <Field label={label} hint={hint} validationMessage={fieldState.error?.message}>
      <Input {...input} {...field} required={!isOptional} />
    </Field>
  );
}
