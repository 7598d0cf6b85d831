import { presenterLimit } from '@skab/shared/meeting/settled.ts';
import { takesWords, usualPublishing, type Opening } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Cap, Row } from '../../../ui/Stack.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { hasPrompt, type StepDraft } from './newWorkshop.ts';
import { NamingChoice } from '../plan/NamingChoice.tsx';
import { PublishingChoice } from '../plan/PublishingChoice.tsx';
import { PlacersChoice } from '../plan/PlacersChoice.tsx';
import styles from './WorkshopsScreen.module.css';

/** One step of a new evening: what it is called, what is asked, how long it takes, and where it stands. */
export const StepFields = ({
  step,
  openTo,
  isFirst,
  isLast,
  problems,
  onChange,
  onMove,
  onRemove,
}: {
  readonly step: StepDraft;
  /** Who the meeting is for. */
  readonly openTo: Opening | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly problems: ReadonlySet<string>;
  readonly onChange: (step: StepDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) => {
  const { t } = useText();
  const which = <VisuallyHidden> »{step.title}«</VisuallyHidden>;
  return (
    <li className={styles.step}>
      <Cap>{t(`desk:${step.activity}Activity`)}</Cap>
      <div className={styles.stepFields}>
        <TextInput
          label={t('desk:stepTitle')}
          value={step.title}
          onChange={(title) => onChange({ ...step, title })}
          error={problems.has(`${step.id}/title`) ? t('desk:fieldMissing') : undefined}
          maxLength={60}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          min={1}
          max={600}
          label={t('desk:stepMinutes')}
          value={step.minutes}
          onChange={(minutes) => onChange({ ...step, minutes })}
          error={problems.has(`${step.id}/minutes`) ? t('desk:minutesWrong') : undefined}
        />
      </div>
      {step.activity === 'presentation' && (
        <TextInput
          label={t('desk:presenter')}
          value={step.presenter ?? ''}
          onChange={(presenter) => onChange({ ...step, presenter })}
          maxLength={presenterLimit}
        />
      )}
      {hasPrompt(step.activity) && (
        <TextArea
          size="line"
          label={t('desk:stepPrompt')}
          {...(step.activity === 'cluster' ? { description: t('desk:clusterPromptHint') } : {})}
          value={step.prompt}
          onChange={(prompt) => onChange({ ...step, prompt })}
          maxLength={200}
        />
      )}
      {takesWords(step.activity) && (
        <>
          <PublishingChoice
            publishing={step.publishing ?? usualPublishing(openTo)}
            onChange={(publishing) => onChange({ ...step, publishing })}
          />
          <NamingChoice naming={step.naming ?? 'nothing'} onChange={(naming) => onChange({ ...step, naming })} />
        </>
      )}
      {step.activity === 'cluster' && (
        <PlacersChoice placers={step.placers} onChange={(placers) => onChange({ ...step, placers })} />
      )}
      <Row gap={5}>
        <Button kind="quiet" icon={<DeskIcon name="chevronUp" />} disabled={isFirst} onClick={() => onMove(-1)}>
          {t('desk:stepUp')}
          {which}
        </Button>
        <Button kind="quiet" icon={<DeskIcon name="chevronDown" />} disabled={isLast} onClick={() => onMove(1)}>
          {t('desk:stepDown')}
          {which}
        </Button>
        <Button kind="quiet" icon={<Icon name="trash" />} onClick={onRemove}>
          {t('desk:stepRemove')}
          {which}
        </Button>
      </Row>
    </li>
  );
};
