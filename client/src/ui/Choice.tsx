import type { ComponentProps, ReactNode } from 'react';
import styles from './Choice.module.css';

/** A list of rows to tick or to choose from, under one question. */
export const ChoiceList = ({
  legend,
  hideLegend = false,
  children,
}: {
  readonly legend: ReactNode;
  readonly hideLegend?: boolean;
  readonly children: ReactNode;
}) => (
  <fieldset className={styles.list}>
    <legend className={hideLegend ? styles.heard : styles.legend}>{legend}</legend>
    {children}
  </fieldset>
);

type RowProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** At the right, quieter. */
  readonly aside?: ReactNode;
} & Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange'>;

const row = (type: 'checkbox' | 'radio') =>
  function Row({ checked, onChange, aside, children, ...rest }: RowProps) {
    return (
      <label className={styles.row}>
        <input {...rest} type={type} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span className={styles.words}>{children}</span>
        {aside && <span className={styles.aside}>{aside}</span>}
      </label>
    );
  };

/** One of many that may be ticked. */
export const CheckRow = row('checkbox');

/** One of which exactly one is chosen; rows of one question share `name`. */
export const RadioRow = row('radio');
