import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';
import styles from './Select.module.css';

type Props<Value extends string> = FieldWords & {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
} & Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'multiple'>;

/** One of a few, chosen in the device's own way. */
export const Select = <Value extends string>({
  label,
  note,
  description,
  error,
  hideLabel,
  id,
  value,
  options,
  onChange,
  ...rest
}: Props<Value>) => (
  <Field {...{ label, note, description, error, hideLabel, id }}>
    {(wiring) => (
      <select
        {...rest}
        {...wiring}
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    )}
  </Field>
);
