import type { RefusalAbout, RefusalCode } from '@skab/shared/outcome.ts';
import type { BoardStep } from '@skab/shared/protocol/deskHttp.ts';
import { useRef, useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { useAnnouncer } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { boardStepWords } from './boardStepWords.ts';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { useBoardSteps } from './useBoardSteps.ts';

const atFirst = 8;

interface Refused {
  readonly commandId: string;
  readonly code: RefusalCode;
  readonly about: RefusalAbout | undefined;
}

/** The latest steps on the board, whoever took them: each can be taken back, one by one. */
export const BoardStepsDialog = ({
  evening: { workshopId, board, scene, ask },
  onClose,
}: {
  readonly evening: Evening;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const announce = useAnnouncer();
  const { steps, freshCount, problem, refresh } = useBoardSteps(workshopId, board);
  const [limit, setLimit] = useState(atFirst);
  const [busyId, setBusyId] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const takeBack = async (step: BoardStep, at: number): Promise<void> => {
    setBusyId(step.commandId);
    setRefused(null);
    const reply = await ask('undo', { commandId: step.commandId });
    setBusyId(null);
    if (!reply.ok) {
      setRefused({ commandId: step.commandId, code: reply.code, about: reply.about });
      return;
    }
    announce.atOnce(t('desk:stepTakenBack', { words: boardStepWords(t, step) }));
    await refresh();
    // The pressed button has gone with its line: the next one is at the same place.
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[Math.min(at, buttons.length - 1)]?.focus();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('desk:boardSteps')}
      actions={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <div className={styles.form}>
        <Stack gap={4}>
          <p className={styles.hint}>{t('desk:boardStepsHow')}</p>
          {freshCount > 0 && (
            <Button kind="quiet" icon={<DeskIcon name="chevronUp" />} onClick={() => void refresh()}>
              {t('desk:stepsFresh', { count: freshCount })}
            </Button>
          )}
          {problem && (
            <Refusal
              action={
                <Button kind="quiet" onClick={() => void refresh()}>
                  {t('common:tryAgain')}
                </Button>
              }
            >
              <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
            </Refusal>
          )}
          {!steps && !problem && <Loading>{t('common:oneMoment')}</Loading>}
          {steps?.length === 0 && <p>{t('desk:boardStepsNone')}</p>}
          <ul ref={list} className={styles.rows} aria-label={t('desk:boardSteps')}>
            {steps?.slice(0, limit).map((step, at) => (
              <StepTaken
                key={step.commandId}
                step={step}
                timeZone={scene.meeting.timeZone}
                isBusy={busyId === step.commandId}
                refused={refused?.commandId === step.commandId ? refused : null}
                onTakeBack={() => busyId === null && void takeBack(step, at)}
              />
            ))}
          </ul>
          {steps && steps.length > limit && (
            <div>
              <Button kind="quiet" onClick={() => setLimit(steps.length)}>
                {t('desk:showMore', { count: steps.length - limit })}
              </Button>
            </div>
          )}
        </Stack>
      </div>
    </Dialog>
  );
};

const StepTaken = ({
  step,
  timeZone,
  isBusy,
  refused,
  onTakeBack,
}: {
  readonly step: BoardStep;
  readonly timeZone: string;
  readonly isBusy: boolean;
  readonly refused: Refused | null;
  readonly onTakeBack: () => void;
}) => {
  const { t, language } = useText();
  const words = boardStepWords(t, step);
  return (
    <li>
      <span>
        {words}
        <span className={styles.meta}>
          {step.who ?? t('desk:stepBySomeone')} · {clockTime(step.at, language, timeZone)}
        </span>
      </span>
      <Button kind="quiet" icon={<Icon name="undo" />} busy={isBusy} onClick={onTakeBack}>
        {t('board:undo')}
        <VisuallyHidden>: {words}</VisuallyHidden>
      </Button>
      {refused && (
        <Refusal>
          <p>{t(`refusals:${refused.code}`)}</p>
          {refused.about?.what && <p>{t('board:itIsAbout', { what: refused.about.what })}</p>}
        </Refusal>
      )}
    </li>
  );
};
