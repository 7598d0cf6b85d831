import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldWords } from './Field.tsx';
import styles from './TextArea.module.css';

type Props = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Under the paper: what will stand with it at the left, how far one is at the right. */
  readonly foot?: ReactNode;
  /** `line` starts at one line instead of a sheet; a `well` is for long text that is put in whole, and scrolls. */
  readonly size?: 'sheet' | 'line' | 'well';
} & Omit<ComponentProps<'textarea'>, 'value' | 'onChange'>;

/** A field that is about to become words: a sheet of paper that grows with them, unless it is a well. */
export const TextArea = ({
  label,
  note,
  description,
  error,
  hideLabel,
  id,
  value,
  onChange,
  foot,
  size = 'sheet',
  ...rest
}: Props) => (
  <Field {...{ label, note, description, error, hideLabel, id }}>
    {(wiring) => (
      <div>
        {/* An unseen copy of the words gives the height, so that no script has to measure. */}
        <div className={classes(styles.paper, styles[size])} data-words={size === 'well' ? '' : `${value} `}>
          <textarea
            rows={1}
            {...rest}
            {...wiring}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
    )}
  </Field>
);
