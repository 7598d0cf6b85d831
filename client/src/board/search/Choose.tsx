import { Field } from '../../ui/Field.tsx';
import styles from './Search.module.css';

/** One of several, or none of them in particular. */
export const Choose = ({
  label,
  all,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly id: string; readonly words: string }[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) => (
  <Field label={label}>
    {(wiring) => (
      <select
        {...wiring}
        className={styles.select}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{all}</option>
        {options.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Field>
);
