import { stepTitleOf } from '@skab/shared/meeting/agenda.ts';
import { stepsInOrder, type Step } from '@skab/shared/meeting/steps.ts';
import { meantMinutes, programmeTimes } from '@skab/shared/meeting/timing.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { clockWords } from '../../../board/meetingDay.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Row } from '../../../ui/Stack.tsx';
import { TimeText } from '../../../ui/TimeText.tsx';
import { Walk, WalkStep } from '../../../ui/Walk.tsx';
import { AgendaDialog } from './AgendaDialog.tsx';
import type { Evening } from '../evening.ts';
import { TemplateDialog } from './TemplateDialog.tsx';
import styles from '../FacilitatorScreen.module.css';
import { MeetingDialog } from './MeetingDialog.tsx';
import { NewStepDialog } from './NewStepDialog.tsx';
import { minutesUsed } from '../now/pace.ts';
import { PaceNote } from './PaceNote.tsx';
import { PlanWarnings } from './PlanWarnings.tsx';
import { StepActions } from './StepActions.tsx';

/** The evening from top to bottom, by the clock. A press on a step opens what can be done with it; nothing starts by itself. */
export const RunningOrder = ({ evening }: { readonly evening: Evening }) => {
  const { t, language } = useText();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { board, scene, now } = evening;
  const places = new Map(scene.thread.map((step) => [step.stepId, step.place]));
  const times = programmeTimes(board);
  return (
    <>
      <Row between>
        <h2>{t('desk:evening')}</h2>
        <span className={styles.figures}>
          <TimeText at={now} language={language} />
        </span>
      </Row>
      <Walk label={t('desk:runningOrder')}>
        {stepsInOrder(board).map((step) => (
          <WalkStep
            key={step.id}
            state={places.get(step.id) ?? 'next'}
            step={t('plan:begins', { time: clockWords(times.get(step.id) ?? '', language) })}
            aside={<Minutes evening={evening} step={step} />}
          >
            <button
              type="button"
              className={styles.stepName}
              aria-expanded={step.id === chosenId}
              onClick={() => setChosenId(step.id === chosenId ? null : step.id)}
            >
              {stepTitleOf(board, step.id)}
            </button>
            {step.id === chosenId && <StepActions evening={evening} stepId={step.id} />}
          </WalkStep>
        ))}
      </Walk>
      <PaceNote evening={evening} />
      <PlanWarnings evening={evening} />
      <Ways evening={evening} />
    </>
  );
};

/** Used and meant minutes; one who looks sees at once what is left out. */
const Minutes = ({
  evening: { board, now },
  step: { id, row },
}: {
  readonly evening: Evening;
  readonly step: Step;
}) => {
  const { t } = useText();
  const used = minutesUsed(board, id, now);
  if (row.skipped && used === null) return <>{t('plan:skipped')}</>;
  const planned = row.skipped ? row.plannedMinutes : meantMinutes(row);
  return <>{used === null ? t('desk:plannedMinutes', { planned }) : t('desk:usedMinutes', { used, planned })}</>;
};

const Ways = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [asked, setAsked] = useState<'meeting' | 'agenda' | 'step' | 'template' | null>(null);
  const { may, board } = evening;
  const close = (): void => setAsked(null);
  return (
    <div className={styles.quietActions}>
      {may('addStep') && (
        <Button kind="quiet" icon={<Icon name="plus" />} onClick={() => setAsked('step')}>
          {t('plan:insert')}
        </Button>
      )}
      {may('writeAgendaItem') && (
        <Button kind="quiet" icon={<Icon name="pencil" />} onClick={() => setAsked('agenda')}>
          {t('plan:agenda')}
        </Button>
      )}
      {may('describeWorkshop') && (
        <Button kind="quiet" icon={<Icon name="pencil" />} onClick={() => setAsked('meeting')}>
          {t('desk:meetingEdit')}
        </Button>
      )}
      {may('saveTemplate') && (
        <Button kind="quiet" icon={<Icon name="copy" />} onClick={() => setAsked('template')}>
          {t('series:templateSave')}
        </Button>
      )}
      <Link href="/styr" className={buttonClass('quiet')}>
        <Icon name="arrowLeft" />
        <span>{t('desk:allWorkshops')}</span>
      </Link>
      {asked === 'step' && (
        <NewStepDialog
          evening={evening}
          afterId={stepsInOrder(board).at(-1)?.id ?? null}
          onAdded={close}
          onClose={close}
        />
      )}
      {asked === 'agenda' && <AgendaDialog evening={evening} onClose={close} />}
      {asked === 'template' && <TemplateDialog evening={evening} onClose={close} />}
      {asked === 'meeting' && <MeetingDialog evening={evening} onClose={close} />}
    </div>
  );
};
