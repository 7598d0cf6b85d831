import type { CSSProperties, ReactNode, Ref } from 'react';
import { Code } from './Code.tsx';
import styles from './ProjectorFrame.module.css';
import { QrCode } from './QrCode.tsx';

type Corner = {
  readonly code: string;
  /** Which room this screen is in, where it belongs to one. */
  readonly room?: string;
  /** As one types it. */
  readonly address: string;
  /** Where the QR code leads, and what that is in words. */
  readonly link: string;
  readonly linkTitle: string;
};

type Props = {
  readonly title?: ReactNode;
  /** One fact, top right, after the ladder. */
  readonly fact?: ReactNode;
  /** A small line instead of, or over, a title. */
  readonly meta?: ReactNode;
  readonly ladder?: ReactNode;
  readonly thread?: ReactNode;
  /** What this picture is no more than, at its upper edge: nobody must take it for the real one. */
  readonly mark?: ReactNode;
  /** The way in; always there, bottom right. */
  readonly corner?: Corner;
  /** Larger or smaller text for those at the back; never under 1/40 of the height. */
  readonly scale?: number;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
};

// React's style type knows no custom properties.
const scaled = (scale: number) => ({ '--wall-scale': scale }) as CSSProperties;

/** The wall: all measures follow the height of the picture, with a safe margin on every side. Nothing asks to be clicked. */
export const ProjectorFrame = ({
  title,
  meta,
  fact,
  ladder,
  thread,
  mark,
  corner,
  scale = 1,
  children,
  ref,
}: Props) => (
  <div ref={ref} className={styles.wall} data-frame="wall">
    <main className={styles.main} data-wall-scale={scale} style={scaled(scale)}>
      {mark && (
        <p className={styles.mark} data-mark>
          {mark}
        </p>
      )}
      {(title || meta || ladder || fact) && (
        <div className={styles.top}>
          <div>
            {meta && <p className={styles.meta}>{meta}</p>}
            {title && <h1>{title}</h1>}
          </div>
          <div className={styles.right}>
            {ladder}
            {fact}
          </div>
        </div>
      )}
      <div className={styles.content}>{children}</div>
    </main>
    <footer className={styles.band}>
      <div className={styles.thread}>{thread}</div>
      {corner && <Way {...corner} />}
    </footer>
  </div>
);

const Way = ({ code, address, link, linkTitle, room }: Corner) => (
  <div className={styles.corner}>
    <div className={styles.way}>
      {room !== undefined && <b className={styles.room}>{room}</b>}
      <span className={styles.code}>
        <Code value={code} />
      </span>
      <span>{address}</span>
    </div>
    <div className={styles.qr} data-way-in>
      <QrCode value={link} title={linkTitle} />
    </div>
  </div>
);
