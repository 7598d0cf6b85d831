import type { Upshot } from '@skab/shared/meeting/composeUpshot.ts';
import { upshotLines, type UpshotLine } from '@skab/shared/minutes/upshotLines.ts';
import { upshotWords } from '@skab/shared/minutes/upshotWords.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useText } from '../text/useText.ts';
import styles from './ArrivedAt.module.css';
import frame from './Wall.module.css';
import { usePages } from './usePages.ts';
import { readingMs, useTurning } from './useTurning.ts';
import { WallHead } from './WallHead.tsx';

// More signs than this are set smaller: a decision is a paragraph, a name is a line.
const longFrom = 140;

const Line = ({ line: { head, under } }: { readonly line: UpshotLine }) => (
  <li className={styles.line} data-long={head.length > longFrom}>
    <p className={styles.words} dir="auto">
      {head}
    </p>
    {under !== null && (
      <p className={frame.quiet} dir="auto">
        {under}
      </p>
    )}
  </li>
);

/** What the meeting arrived at, to be read aloud: line by line along the thread, a page at a time. */
export const ArrivedAt = ({ scene, upshot }: { readonly scene: Scene; readonly upshot: Upshot }) => {
  const { t, language } = useText();
  const lines = useMemo(() => upshotLines(upshot, language), [upshot, language]);
  const { room, layer, pages } = usePages();
  const words = (page: number): string =>
    (pages[page] ?? []).map((at) => `${lines[at]?.head ?? ''} ${lines[at]?.under ?? ''}`).join(' ');
  const stays = pages.map((_, page) => readingMs(words(page)));
  const page = useTurning(stays);
  const shown = (pages[page] ?? []).flatMap((at) => lines[at] ?? []);
  const isAlone = shown.length === 1;
  return (
    <>
      <WallHead title={upshotWords[language].title}>
        <div className={frame.facts}>
          <LadderBadge ladder={scene.ladder} />
          {pages.length > 1 && <span>{t('closing:wallPage', { page: page + 1, pages: pages.length })}</span>}
        </div>
      </WallHead>
      <div ref={room} className={styles.room}>
        <ul ref={layer} className={styles.measuring} aria-hidden="true">
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ul>
        <ul className={styles.lines} data-alone={isAlone}>
          {shown.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ul>
        {lines.length === 0 && <p>{upshotWords[language].nothingYet}</p>}
      </div>
    </>
  );
};
