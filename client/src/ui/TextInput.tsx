import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldWords } from './Field.tsx';
import styles from './TextInput.module.css';

type Props = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Something that belongs at the end of the field, such as a button. */
  readonly after?: ReactNode;
} & Omit<ComponentProps<'input'>, 'value' | 'onChange'>;

/** One line, with its label. */
export const TextInput = ({ label, note, description, error, hideLabel, id, onChange, after, ...rest }: Props) => (
  <Field {...{ label, note, description, error, hideLabel, id }}>
    {(wiring) => (
      <div className={styles.line}>
        <input
          {...rest}
          {...wiring}
          className={styles.input}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {after}
      </div>
    )}
  </Field>
);
