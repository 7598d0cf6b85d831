import { ladderSteps, type LadderStep } from '@skab/shared/meeting/words.ts';
import { useText } from '../text/useText.ts';
import { Ladder } from '../ui/Ladder.tsx';

/** How much those in the room decide tonight: bars and the word. */
export const LadderBadge = ({ ladder }: { readonly ladder: LadderStep }) => {
  const { t } = useText();
  const step = ladderSteps.indexOf(ladder) + 1;
  return (
    <Ladder step={step} title={t('common:ladderStep', { step, steps: ladderSteps.length })}>
      {t(`common:${ladder}Name`)}
    </Ladder>
  );
};
