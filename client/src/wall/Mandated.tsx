import type { Board } from '@skab/shared/board/board.ts';
import { composeMandate, type MandateStanding } from '@skab/shared/meeting/composeMandate.ts';
import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useMemo } from 'react';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import styles from './Polled.module.css';
import { usePages } from './usePages.ts';
import { readingMs, useTurning } from './useTurning.ts';
import wall from './Wall.module.css';
import { WallHead } from './WallHead.tsx';

const Question = ({ standing: { text, covered, missing } }: { readonly standing: MandateStanding }) => {
  const { t } = useText();
  const titles = covered.map(({ title }) => title || t('board:nameless')).join(' · ');
  const count = missing.length;
  return (
    <li data-bare={covered.length + count === 0}>
      <p className={styles.words} dir="auto">
        {text}
      </p>
      <p className={styles.count}>
        <span dir="auto">
          {covered.length + count === 0
            ? t('mandate:bare')
            : [titles, count > 0 ? t('mandate:missing', { count }) : ''].filter(Boolean).join('. ')}
        </span>
      </p>
    </li>
  );
};

/** The questions of the mandate, what the evening has on each, and which are bare; a page at a time where there is much. */
export const Mandated = ({
  board,
  scene,
  step,
}: {
  readonly board: Board;
  readonly scene: Scene;
  readonly step: SceneStep;
}) => {
  const { t, language } = useText();
  const questions = useMemo(() => composeMandate(board).filter(({ isGone }) => !isGone), [board]);
  const { room, layer, pages } = usePages();
  const stays = pages.map((page) => readingMs(page.map((at) => questions[at]?.text ?? '').join(' ')));
  const page = useTurning(stays);
  return (
    <>
      <WallHead title={step.prompt ?? step.title}>
        <div className={wall.facts}>
          <LadderBadge ladder={scene.ladder} />
          <span>{t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) })}</span>
        </div>
      </WallHead>
      <div ref={room} className={styles.room}>
        <ul ref={layer} className={styles.measuring} aria-hidden="true">
          {questions.map((standing) => (
            <Question key={standing.mandateId} standing={standing} />
          ))}
        </ul>
        <ul className={styles.choices} aria-label={t('mandate:kicker')}>
          {(pages[page] ?? []).flatMap((at) => {
            const standing = questions[at];
            return standing ? [<Question key={standing.mandateId} standing={standing} />] : [];
          })}
        </ul>
      </div>
    </>
  );
};
