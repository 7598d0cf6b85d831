import { only } from '@skab/shared/board/collections.ts';
import { isUsed } from '@skab/shared/commands/stepFields.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { useAnnouncer } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { NewStepDialog } from './NewStepDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { addArgs, stepFormOf } from './stepForm.ts';

type Asked = 'edit' | 'insert' | 'split' | null;

/** What can be done with the step that was chosen in the running order. */
export const StepActions = ({ evening, stepId }: { readonly evening: Evening; readonly stepId: string }) => {
  const { t } = useText();
  const announce = useAnnouncer();
  const [asked, setAsked] = useState<Asked>(null);
  const { board, may, send, newId } = evening;
  const step = board.get('steps', stepId);
  if (!step) return null;
  const { title } = step;
  const onId = board.get('run', only)?.stepId ?? null;
  const isHere = onId === stepId;
  const ids = stepsInOrder(board).map(({ id }) => id);
  const at = ids.indexOf(stepId);
  const moveAfter = (afterId: string | null): void => {
    send('moveStep', { stepId, afterId });
    announce.atOnce(t('plan:moved', { title }));
  };
  const added = (_stepId: string, name: string): void => {
    setAsked(null);
    announce.atOnce(t('plan:stepDone', { title: name }));
  };
  const repeat = (): void => {
    const form = stepFormOf(board, stepId);
    if (!form) return;
    send('addStep', addArgs(form, { stepId: newId(), promptId: newId() }, stepId));
    added(stepId, title);
  };
  return (
    <div className={styles.stepActions} role="group" aria-label={t('plan:shown', { title })}>
      {may('startStep') && !isHere && (
        <Button
          icon={<DeskIcon name="play" />}
          aria-label={t('desk:startNamed', { title })}
          onClick={() => send('startStep', { stepId, seen: onId })}
        >
          {t('plan:startNow')}
        </Button>
      )}
      {may('openAhead') && step.promptId !== null && (
        <Button
          kind="quiet"
          icon={step.isAhead ? <Icon name="eyeOff" /> : <DeskIcon name="eye" />}
          onClick={() => send('openAhead', { stepId, isOpen: !step.isAhead })}
        >
          {t(step.isAhead ? 'plan:hideAhead' : 'plan:showAhead')}
        </Button>
      )}
      {may('writeStep') && (
        <>
          <Button
            kind="quiet"
            icon={<Icon name="pencil" />}
            aria-label={t('desk:stepEditNamed', { title })}
            onClick={() => setAsked('edit')}
          >
            {t('plan:edit')}
          </Button>
          {!isHere && (
            <Button
              kind="quiet"
              icon={<DeskIcon name="skip" />}
              onClick={() => send('skipStep', { stepId, isSkipped: !step.skipped })}
            >
              {t(step.skipped ? 'plan:takeIn' : 'plan:skip')}
            </Button>
          )}
          <Button
            kind="quiet"
            icon={<DeskIcon name="chevronUp" />}
            disabled={at === 0}
            onClick={() => moveAfter(ids[at - 2] ?? null)}
          >
            {t('plan:up')}
          </Button>
          <Button
            kind="quiet"
            icon={<DeskIcon name="chevronDown" />}
            disabled={at === ids.length - 1}
            onClick={() => moveAfter(ids[at + 1] ?? null)}
          >
            {t('plan:down')}
          </Button>
          <Button kind="quiet" icon={<Icon name="plus" />} onClick={() => setAsked('insert')}>
            {t('plan:insertAfter')}
          </Button>
          <Button kind="quiet" icon={<Icon name="copy" />} onClick={repeat}>
            {t('plan:repeat')}
          </Button>
          {step.plannedMinutes > 1 && (
            <Button kind="quiet" icon={<DeskIcon name="square" />} onClick={() => setAsked('split')}>
              {t('plan:split')}
            </Button>
          )}
          {step.cutMinutes !== undefined && (
            <Button
              kind="quiet"
              icon={<Icon name="undo" />}
              onClick={() => send('shortenStep', { stepId, minutes: 0 })}
            >
              {t('plan:givenBack', { minutes: step.cutMinutes })}
            </Button>
          )}
          {!isUsed(board, stepId) && (
            <Button kind="quiet" icon={<Icon name="trash" />} onClick={() => send('removeStep', { stepId })}>
              {t('plan:remove')}
            </Button>
          )}
        </>
      )}
      {asked === 'edit' && <StepDialog evening={evening} stepId={stepId} onClose={() => setAsked(null)} />}
      {asked === 'split' && <SplitDialog evening={evening} stepId={stepId} onClose={() => setAsked(null)} />}
      {asked === 'insert' && (
        <NewStepDialog evening={evening} afterId={stepId} onAdded={added} onClose={() => setAsked(null)} />
      )}
    </div>
  );
};
