import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { inARow } from '../../../text/inARow.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import styles from './Own.module.css';

type ToDo = 'own:lateWrite' | 'own:lateAsk' | 'own:lateGather' | 'own:lateTalk' | 'own:lateListen';

const toDo = (step: Scene['step']): ToDo => {
  if (step?.talk) return 'own:lateAsk';
  if (step?.takesStatements) return 'own:lateWrite';
  if (step?.activity === 'cluster' && step.placers === 'everyone') return 'own:lateGather';
  return step?.activity === 'talk' ? 'own:lateTalk' : 'own:lateListen';
};

/** For who comes when others have begun: where we are, what has happened, what to do now. */
export const Late = ({
  line,
  scene,
  onSeen,
}: {
  readonly line: PhoneLine;
  readonly scene: Scene;
  readonly onSeen: () => void;
}) => {
  const { t, language } = useText();
  const said = usePhoneView(line, (view) => view.feed.length);
  const { step, thread, halt, meeting } = scene;
  const past = thread.filter(({ place }) => place === 'past').map(({ title }) => title);
  return (
    <section className={styles.late} aria-labelledby="late">
      <h2 id="late">{t('own:lateTitle')}</h2>
      {step && (
        <p>
          <b>
            {halt
              ? t('own:lateNow', { title: step.title })
              : t('own:lateUntil', { title: step.title, time: clockTime(step.untilAt, language, meeting.timeZone) })}
          </b>
        </p>
      )}
      <p>
        {t('own:lateBefore', { titles: inARow(past, language) })} {said > 0 && t('own:lateSaid', { count: said })}
      </p>
      <p>
        <b>{t('own:lateDo')}</b> {t(halt ? 'own:lateListen' : toDo(step))}
      </p>
      <Button wide onClick={onSeen}>
        {t('own:lateGo')}
      </Button>
    </section>
  );
};
