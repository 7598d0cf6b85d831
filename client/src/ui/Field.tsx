import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Field.module.css';

export type FieldWords = {
  readonly label: ReactNode;
  /** Beside the label, quieter: "(you may leave it out)". */
  readonly note?: ReactNode;
  readonly description?: ReactNode;
  /** Why it was not taken, and what to do. */
  readonly error?: ReactNode;
  /** The label is only heard, because a heading above says the same. */
  readonly hideLabel?: boolean;
};

export type FieldWiring = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

/** Label, note, description and error around one control, which must take the wiring it is given. */
export function Field({
  label,
  note,
  description,
  error,
  hideLabel = false,
  id: givenId,
  children,
}: FieldWords & { readonly id?: string | undefined; readonly children: (wiring: FieldWiring) => ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const told = [error ? `${id}-error` : '', description ? `${id}-description` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.heard : styles.label}>
        {label} {note && <span className={styles.note}>{note}</span>}
      </label>
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="hand" />
          <span>{error}</span>
        </p>
      )}
      {description && (
        <div id={`${id}-description`} className={styles.description}>
          {description}
        </div>
      )}
    </div>
  );
}
