import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Seg.module.css';

type Option<Value extends string> = { readonly value: Value; readonly label: ReactNode };

/** Two to four short answers side by side, of which one is chosen: framed, ticked and dark. */
export function Seg<Value extends string>({
  legend,
  hideLegend = false,
  options,
  value,
  onChange,
}: {
  readonly legend: ReactNode;
  readonly hideLegend?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className={hideLegend ? styles.heard : styles.legend}>{legend}</legend>
      <div className={styles.seg}>
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? styles.on : undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.value === value && <Icon name="check" />}
            <span className={styles.words}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
