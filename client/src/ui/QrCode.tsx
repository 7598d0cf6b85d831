import { useMemo } from 'react';
import { qrPath } from './qrPath.ts';
import styles from './QrCode.module.css';

/** A code for cameras: dark on white in every theme, quiet zone kept, as wide as its place. `title` says where it leads. */
export function QrCode({ value, title }: { readonly value: string; readonly title: string }) {
  const { path, size } = useMemo(() => qrPath(value), [value]);
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <path className={styles.ground} d={`M0 0h${size}v${size}H0z`} />
      <path className={styles.cells} d={path} />
    </svg>
  );
}
