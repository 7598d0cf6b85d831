import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './LineState.module.css';

const signs = { received: 'check', waiting: 'hourglass', offline: 'cloudOff' } as const satisfies Record<
  string,
  IconName
>;

/** Whether words have arrived: sign and words, so that it is never colour alone. */
export const LineState = ({
  state,
  children,
}: {
  readonly state: keyof typeof signs;
  readonly children: ReactNode;
}) => (
  <span className={styles[state]}>
    <Icon name={signs[state]} />
    <span>{children}</span>
  </span>
);
