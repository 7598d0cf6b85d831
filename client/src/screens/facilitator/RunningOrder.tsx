import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { clockTime } from '../../ui/clockTime.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { Row } from '../../ui/Stack.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { Walk, WalkStep } from '../../ui/Walk.tsx';
import type { Evening } from './evening.ts';
import styles from './FacilitatorScreen.module.css';
import { MeetingDialog } from './MeetingDialog.tsx';
import { paceOf } from '@skab/shared/meeting/timing.ts';
import { minutesUsed } from './pace.ts';
import { StepDialog } from './StepDialog.tsx';

/** The evening from top to bottom. A press on a step starts it, or opens it to be changed. */
export const RunningOrder = ({ evening }: { readonly evening: Evening }) => {
  const { t, language } = useText();
  const [isEditing, setIsEditing] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [isMeetingOpen, setIsMeetingOpen] = useState(false);
  const { board, scene, may, now } = evening;
  const places = new Map(scene.thread.map((step) => [step.stepId, step.place]));
  return (
    <>
      <Row between>
        <h2>{t('desk:evening')}</h2>
        <span className={styles.figures}>
          <TimeText at={now} language={language} />
        </span>
      </Row>
      <Walk label={t('desk:runningOrder')}>
        {stepsInOrder(board).map(({ id, row }) => {
          const used = minutesUsed(board, id, now);
          const planned = row.plannedMinutes;
          return (
            <WalkStep
              key={id}
              state={places.get(id) ?? 'next'}
              aside={used === null ? t('desk:plannedMinutes', { planned }) : t('desk:usedMinutes', { used, planned })}
            >
              <StepName
                evening={evening}
                stepId={id}
                title={row.title}
                isHere={places.get(id) === 'here'}
                onEdit={isEditing ? () => setEditedId(id) : undefined}
              />
            </WalkStep>
          );
        })}
      </Walk>
      <PaceNote evening={evening} />
      <div className={styles.quietActions}>
        {may('writeStep') && (
          <Button
            kind="quiet"
            icon={<Icon name={isEditing ? 'check' : 'pencil'} />}
            aria-pressed={isEditing}
            onClick={() => setIsEditing(!isEditing)}
          >
            {isEditing ? t('desk:orderEditDone') : t('desk:orderEdit')}
          </Button>
        )}
        {may('describeWorkshop') && (
          <Button kind="quiet" icon={<Icon name="pencil" />} onClick={() => setIsMeetingOpen(true)}>
            {t('desk:meetingEdit')}
          </Button>
        )}
        <Link href="/styr" className={buttonClass('quiet')}>
          <Icon name="arrowLeft" />
          <span>{t('desk:allWorkshops')}</span>
        </Link>
      </div>
      {editedId && <StepDialog evening={evening} stepId={editedId} onClose={() => setEditedId(null)} />}
      {isMeetingOpen && <MeetingDialog evening={evening} onClose={() => setIsMeetingOpen(false)} />}
    </>
  );
};

const StepName = ({
  evening: { board, may, send },
  stepId,
  title,
  isHere,
  onEdit,
}: {
  readonly evening: Evening;
  readonly stepId: string;
  readonly title: string;
  readonly isHere: boolean;
  readonly onEdit: (() => void) | undefined;
}) => {
  const { t } = useText();
  const mayStart = may('startStep') && !isHere;
  const start = (): void => send('startStep', { stepId, seen: board.get('run', 'now')?.stepId ?? null });
  if (!onEdit && !mayStart) return <span>{title}</span>;
  return (
    <button
      type="button"
      className={styles.stepName}
      aria-label={t(onEdit ? 'desk:stepEditNamed' : 'desk:startNamed', { title })}
      title={t(onEdit ? 'desk:stepEditNamed' : 'desk:startNamed', { title })}
      onClick={onEdit ?? start}
    >
      {title}
      {onEdit && <Icon name="pencil" />}
    </button>
  );
};

const PaceNote = ({ evening: { board, now, scene } }: { readonly evening: Evening }) => {
  const { t, language } = useText();
  const pace = paceOf(board, now);
  if (!pace) return null;
  const { behind, endsAt } = pace;
  const time = clockTime(endsAt, language, scene.meeting.timeZone);
  return (
    <Note icon={<Icon name="clock" />}>
      {behind === null
        ? ''
        : behind > 0
          ? t('desk:behind', { count: behind })
          : behind < 0
            ? t('desk:ahead', { count: -behind })
            : t('desk:onTime')}{' '}
      {t('desk:endsAt', { time })}
    </Note>
  );
};
