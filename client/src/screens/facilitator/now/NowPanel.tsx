import { takesWords } from '@skab/shared/meeting/words.ts';
import { stepPromptOf, stepTitleOf } from '@skab/shared/meeting/agenda.ts';
import { nightAt } from '@skab/shared/meeting/night.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { clockWords } from '../../../board/meetingDay.ts';
import { useIslands } from '../../../board/useIslands.ts';
import { useText } from '../../../text/useText.ts';
import { BigNumber } from '../../../ui/BigNumber.tsx';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { clockTime } from '../../../ui/clockTime.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Cap, Row, Stack } from '../../../ui/Stack.tsx';
import { CloseDialog, ReopenDialog } from './CloseDialog.tsx';
import { nextStep, type Evening } from '../evening.ts';
import { ExtendDialog } from './ExtendDialog.tsx';
import styles from '../FacilitatorScreen.module.css';
import { HaltedPanel } from './HaltedPanel.tsx';
import { leading } from './leading.ts';
import { minutesLeft, shortExtension } from './pace.ts';
import { PauseDialog } from './PauseDialog.tsx';
import { SlowPace } from './SlowPace.tsx';
import { StepDialog } from '../plan/StepDialog.tsx';

/** What is on now, what is said now, and the one thing to do next. */
export const NowPanel = ({ evening }: { readonly evening: Evening }) => (
  <>
    {evening.scene.halt ? (
      <HaltedPanel evening={evening} />
    ) : (
      <Stack gap={6}>
        <Heading evening={evening} />
        <Actions evening={evening} />
        <SlowPace evening={evening} />
      </Stack>
    )}
    <Script evening={evening} />
  </>
);

const Heading = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, scene } = evening;
  const { phase, step, meeting } = scene;
  const next = nextStep(evening);
  if (step) return <OnNow evening={evening} step={step} />;
  const words = phase === 'closed' ? t('desk:closedWords') : phase === 'before' ? t('desk:beforeWords') : undefined;
  return (
    <Stack gap={2}>
      <Cap>{t(`desk:${phase}Phase`)}</Cap>
      <h2 className={styles.prompt}>
        {phase === 'open'
          ? next
            ? t('desk:betweenNext', { title: next.title })
            : t('desk:betweenLast')
          : meeting.title}
      </h2>
      {words && <p>{words}</p>}
      {phase === 'closed' && <p>{t('desk:statementCount', { count: [...board.all('statements')].length })}</p>}
    </Stack>
  );
};

const OnNow = ({
  evening: { board, scene, signals, now },
  step,
}: {
  readonly evening: Evening;
  readonly step: NonNullable<Evening['scene']['step']>;
}) => {
  const { t, language } = useText();
  const [title, prompt] = [stepTitleOf(board, step.stepId), stepPromptOf(board, step.stepId)];
  const left = minutesLeft(step.untilAt, now);
  const night = nightAt(scene.nights ?? [], scene.meeting.timeZone, now);
  const count = [...board.all('statements')].filter(([, row]) => row.stepId === step.stepId).length;
  return (
    <>
      <Stack gap={2}>
        <Cap>{prompt === '' ? t('desk:now') : t('desk:nowStep', { title })}</Cap>
        <h2 className={styles.prompt}>{prompt || title}</h2>
      </Stack>
      {night && <p role="status">{t('plan:isNight', { time: clockWords(night.to, language) })}</p>}
      <div className={styles.clock}>
        <p className={styles.until}>{t('desk:untilWord')}</p>
        <BigNumber value={clockTime(step.untilAt, language, scene.meeting.timeZone)}>
          <b className={styles.line}>
            {'left' in left
              ? t('desk:minutesLeft', { count: left.left })
              : left.over === 0
                ? t('desk:timeIsUp')
                : t('desk:timeOver', { count: left.over })}
          </b>
          {step.activity === 'cluster' && <Clusters board={board} />}
          {takesWords(step.activity) && <span className={styles.line}>{t('desk:statementCount', { count })}</span>}
          {signals.moreTime > 0 && <b className={styles.line}>{t('plan:needTime', { count: signals.moreTime })}</b>}
          {signals.ready > 0 && <span className={styles.line}>{t('plan:areReady', { count: signals.ready })}</span>}
        </BigNumber>
      </div>
    </>
  );
};

/** How far the clustering is. */
const Clusters = ({ board }: Pick<Evening, 'board'>) => {
  const { t } = useText();
  const { islands, trayCount } = useIslands(board);
  return (
    <>
      <span className={styles.line}>{t('desk:clusterCount', { count: islands.length })}</span>
      <span className={styles.line}>{t('desk:trayCount', { count: trayCount })}</span>
    </>
  );
};

const Actions = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [asked, setAsked] = useState<'close' | 'reopen' | null>(null);
  const [opened, setOpened] = useState<'edit' | 'pause' | 'extend' | null>(null);
  const { scene, board, may, send, workshopId } = evening;
  const { phase, step } = scene;
  const seen = board.get('run', 'now')?.stepId ?? null;
  const next = nextStep(evening);
  const { back, tell } = leading(evening);
  const mayClose = phase === 'open' && may('closeWorkshop');
  return (
    <>
      <Row gap={3}>
        {phase !== 'closed' && next && may('startStep') && (
          <Button
            kind="primary"
            className={styles.primary}
            icon={<DeskIcon name="play" />}
            onClick={() => send('startStep', { stepId: next.stepId, seen })}
          >
            {t('desk:startNamed', { title: next.title })}
          </Button>
        )}
        {tell && (
          <Button kind="primary" className={styles.primary} icon={<DeskIcon name="monitor" />} onClick={tell}>
            {t('closing:show')}
          </Button>
        )}
        {!next && !tell && mayClose && (
          <Button
            kind="primary"
            className={styles.primary}
            icon={<DeskIcon name="lock" />}
            onClick={() => setAsked('close')}
          >
            {t('desk:close')}
          </Button>
        )}
        {phase === 'closed' && (
          <Link href={`/referat/${workshopId}`} className={buttonClass('primary', false, styles.primary)}>
            <DeskIcon name="fileText" />
            <span>{t('desk:toMinutes')}</span>
          </Link>
        )}
        {may('reopenWorkshop') && (
          <Button icon={<Icon name="undo" />} onClick={() => setAsked('reopen')}>
            {t('desk:reopen')}
          </Button>
        )}
        {phase === 'open' && may('haltEvening') && (
          <Button icon={<DeskIcon name="pause" />} onClick={() => setOpened('pause')}>
            {t('plan:pause')}
          </Button>
        )}
        {step && may('extendStep') && (
          <Button
            icon={<Icon name="plus" />}
            onClick={() => send('extendStep', { stepId: step.stepId, minutes: shortExtension })}
          >
            {t('plan:more', { count: shortExtension })}
          </Button>
        )}
        {phase === 'open' && may('haltEvening') && (
          <Button icon={<Icon name="hand" />} onClick={() => send('haltEvening', { kind: 'stop', untilAt: null })}>
            {t('plan:stop')}
          </Button>
        )}
        {step && may('extendStep') && (
          <Button kind="quiet" icon={<Icon name="clock" />} onClick={() => setOpened('extend')}>
            {t('plan:extend')}
          </Button>
        )}
        {step && may('endStep') && (
          <Button
            kind="quiet"
            icon={<DeskIcon name="square" />}
            onClick={() => send('endStep', { stepId: step.stepId })}
          >
            {t('desk:endStep')}
          </Button>
        )}
        {back && (
          <Button kind="quiet" icon={<Icon name="undo" />} onClick={back}>
            {t('desk:stepBack')}
          </Button>
        )}
        {step && may('writeStep') && (
          <Button kind="quiet" icon={<Icon name="pencil" />} onClick={() => setOpened('edit')}>
            {t('desk:stepEdit')}
          </Button>
        )}
        {(next || tell) && mayClose && (
          <Button kind="quiet" icon={<DeskIcon name="lock" />} onClick={() => setAsked('close')}>
            {t('desk:close')}
          </Button>
        )}
      </Row>
      {step && opened === 'edit' && (
        <StepDialog evening={evening} stepId={step.stepId} onClose={() => setOpened(null)} />
      )}
      {step && opened === 'extend' && (
        <ExtendDialog evening={evening} stepId={step.stepId} onClose={() => setOpened(null)} />
      )}
      {opened === 'pause' && <PauseDialog evening={evening} onClose={() => setOpened(null)} />}
      {asked === 'close' && <CloseDialog evening={evening} onClose={() => setAsked(null)} />}
      {asked === 'reopen' && <ReopenDialog evening={evening} onClose={() => setAsked(null)} />}
    </>
  );
};

/** What the facilitator says now, as she wrote it beforehand. */
export const Script = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, scene } = evening;
  const next = nextStep(evening);
  const stepId = scene.step?.stepId ?? (scene.phase === 'closed' ? undefined : next?.stepId);
  const note = stepId === undefined ? undefined : board.get('scriptNotes', stepId);
  if (!note) return null;
  return (
    <section className={styles.part} aria-label={t('desk:say')}>
      {note.text !== '' && (
        <>
          <Cap>{t('desk:say')}</Cap>
          <p className={styles.say}>{t('desk:sayQuote', { words: note.text })}</p>
        </>
      )}
      {note.who && <p>{t('plan:sayWho', { who: note.who })}</p>}
      {note.materials && <p>{t('plan:sayMaterials', { materials: note.materials })}</p>}
    </section>
  );
};
