import { ladderSteps, type LadderStep } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';

/** How much those in the room decide, each step with its sentence. */
export const LadderChoice = ({
  ladder,
  onChange,
}: {
  readonly ladder: LadderStep;
  readonly onChange: (ladder: LadderStep) => void;
}) => {
  const { t } = useText();
  return (
    <ChoiceList legend={t('desk:meetingLadder')}>
      {ladderSteps.map((step) => (
        <RadioRow key={step} name="ladder" checked={step === ladder} onChange={() => onChange(step)}>
          <b>{t(`common:${step}Name`)}</b> {t(`common:${step}Sentence`)}
        </RadioRow>
      ))}
    </ChoiceList>
  );
};
