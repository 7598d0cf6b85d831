import { ladderSteps, writingActivities, type Activity } from '@skab/shared/meeting/words.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useEffect, useState, type ReactNode } from 'react';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { clockTime } from '../../ui/clockTime.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Ladder } from '../../ui/Ladder.tsx';
import { Note } from '../../ui/Note.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Thread } from '../../ui/Thread.tsx';
import { WhoIAmLater } from './ArriveLater.tsx';
import { ProblemsLater } from './GatherLater.tsx';
import { FloorLater } from './FloorLater.tsx';
import { takeEarlyWords } from './earlyWords.ts';
import { HeadLine } from './HeadLine.tsx';
import { LateWords } from './LateWords.tsx';
import { Mine } from './Mine.tsx';
import { LateLater, OwnLater } from './OwnLater.tsx';
import { NotKept } from './NotKept.tsx';
import { Others } from './Others.tsx';
import styles from './Phone.module.css';
import { SignalLater } from './SignalLater.tsx';
import { StepNow } from './StepNow.tsx';
import { LeftBallotsLater, VoteLater } from './VoteLater.tsx';
import { useWriting } from './useWriting.ts';
import { useSpoken } from './useSpoken.ts';
import { WallLater } from './WallLater.tsx';

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly scene: Scene;
  readonly settings: ReactNode;
}

/** Steps in which somebody may be ready, or need more time. */
const asked: ReadonlySet<Activity> = new Set([...writingActivities, 'cluster', 'talk']);

/** The evening as one person sees it: always the same head, and below it the one thing that is on. */
export const Evening = ({ workshopId, line, scene, settings }: Props) => {
  const { t, language } = useText();
  const [isWallHere, setWallHere] = useState(false);
  const [isLadderTold, setIsLadderTold] = useState(false);
  const writing = useWriting(workshopId, line);
  useSpoken(line, scene);
  usePageTitle(`${scene.meeting.title} – ${t('common:name')}`);
  const { step, ladder, thread, phase, meeting } = scene;
  const rung = ladderSteps.indexOf(ladder) + 1;
  // While people talk there is nothing but the words and until when, unless something is on its way.
  const isPollOn = phase === 'open' && !scene.halt && scene.poll !== undefined;
  // While a poll is open it is the one thing that is on.
  const isVoting = scene.poll !== undefined && scene.poll.cast === undefined;
  const isTalk = !isPollOn && phase === 'open' && !scene.halt && step?.activity === 'talk';
  const isWell = usePhoneView(line, (view) => view.line === 'live' && view.waiting === 0);
  const takingStepId = step?.takesStatements ? step.stepId : null;
  useEffect(() => {
    const early = takingStepId === null ? null : takeEarlyWords();
    if (early && takingStepId !== null) writing.add(takingStepId, early.text, early.statementId);
  }, [takingStepId, writing]);
  const buildOn = (stepId: string, statementId: string): void => {
    writing.buildOn(stepId, statementId);
    document.querySelector<HTMLTextAreaElement>('main textarea')?.focus();
  };
  const rest = (
    <>
      <Mine
        line={line}
        timeZone={meeting.timeZone}
        isWriting={takingStepId !== null}
        onUseAgain={takingStepId === null ? null : (words) => writing.add(takingStepId, words)}
      />
      {step?.activity !== 'build' && (takingStepId !== null || phase === 'closed') && (
        <Others line={line} onBuild={takingStepId === null ? null : (id) => buildOn(takingStepId, id)} />
      )}
      {phase !== 'closed' && <OwnLater workshopId={workshopId} isOver={false} />}
      {!isWallHere && phase === 'open' && (
        <div>
          <Button kind="quiet" onClick={() => setWallHere(true)}>
            {t('phone:wallHere')}
          </Button>
        </div>
      )}
      {scene.asks && <WhoIAmLater workshopId={workshopId} line={line} asks={scene.asks} isFoot />}
      {settings}
    </>
  );
  return (
    <PhoneFrame
      skip={t('common:skip')}
      mark={scene.scratch && t(`common:${scene.scratch}`)}
      until={
        step &&
        !scene.halt &&
        !isTalk &&
        t('common:until', { time: clockTime(step.untilAt, language, meeting.timeZone) })
      }
      ladder={
        !isTalk && (
          <Ladder
            step={rung}
            title={t('common:ladderStep', { step: rung, steps: ladderSteps.length })}
            onPress={() => setIsLadderTold(!isLadderTold)}
          >
            {t(`common:${ladder}Name`)}
          </Ladder>
        )
      }
      line={isTalk && isWell ? null : <HeadLine line={line} />}
      thread={
        !isTalk && (
          <Thread
            label={t('common:thread')}
            steps={thread.map(({ stepId, title, place }) => ({ id: stepId, label: title, state: place }))}
          />
        )
      }
    >
      {isLadderTold && !isTalk && (
        <div role="status">
          <Note icon={<Icon name="info" />}>{t(`common:${ladder}Sentence`)}</Note>
        </div>
      )}
      <NotKept line={line} />
      {scene.asks && <WhoIAmLater workshopId={workshopId} line={line} asks={scene.asks} />}
      {isWallHere ? (
        <WallLater workshopId={workshopId} line={line} scene={scene} onBack={() => setWallHere(false)} />
      ) : (
        <>
          {takingStepId === null && <LateLater workshopId={workshopId} line={line} scene={scene} />}
          <LeftBallotsLater workshopId={workshopId} line={line} pollIdNow={scene.poll?.pollId} />
          {isPollOn && scene.poll && <VoteLater workshopId={workshopId} line={line} poll={scene.poll} />}
          {!(isPollOn && isVoting) && <StepNow workshopId={workshopId} line={line} scene={scene} writing={writing} />}
          {step?.background && !scene.halt && phase === 'open' && <Background words={step.background} />}
          {step && !scene.halt && !isVoting && !step.talk && asked.has(step.activity) && (
            <SignalLater line={line} stepId={step.stepId} />
          )}
          {takingStepId !== null && <LateLater workshopId={workshopId} line={line} scene={scene} />}
          {phase === 'closed' && <OwnLater workshopId={workshopId} isOver />}
          {scene.floor && <FloorLater line={line} floor={scene.floor} />}
        </>
      )}
      {step?.activity !== 'cluster' && <ProblemsLater line={line} />}
      <LateWords scene={scene} writing={writing} />
      {isTalk ? <Aside>{rest}</Aside> : rest}
    </PhoneFrame>
  );
};

/** What one may want to know, one tap away. */
const Background = ({ words }: { readonly words: string }) => {
  const { t } = useText();
  return (
    <details className={styles.others}>
      <summary>
        <h2>{t('phone:background')}</h2>
      </summary>
      <p className={styles.background} dir="auto">
        {words}
      </p>
    </details>
  );
};

/** What is there all the same while people talk, for who looks for it. */
const Aside = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useText();
  return (
    <details className={styles.others}>
      <summary>
        <h2>{t('phone:more')}</h2>
      </summary>
      {children}
    </details>
  );
};
