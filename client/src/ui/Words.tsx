import { Fragment } from 'react';
import { danishBreaks } from './danishBreaks.ts';
import styles from './Words.module.css';

const longWord = /(\p{L}{14,})/u;

/** Words as they were said. Long compounds may be divided; the hyphens are drawn, never part of the text. */
export const Words = ({ text }: { readonly text: string }) =>
  text.split(longWord).map((piece, index) => (
    <Fragment key={index}>
      {index % 2 === 0
        ? piece
        : danishBreaks(piece).map((part, at) => (
            <Fragment key={at}>
              {at > 0 && <span className={styles.soft} />}
              {part}
            </Fragment>
          ))}
    </Fragment>
  ));
