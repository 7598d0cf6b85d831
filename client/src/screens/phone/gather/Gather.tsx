import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import { opinionsWanted } from '@skab/shared/meeting/words.ts';
import { useState } from 'react';
import { BoardAnnouncer } from '../../../board/BoardAnnouncer.tsx';
import { DeskContext, useDeskState, useStatement } from '../../../board/useDesk.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useText } from '../../../text/useText.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { AskToHelp } from './AskToHelp.tsx';
import { Choosing } from './Choosing.tsx';
import { Dealt } from './Dealt.tsx';
import { MoveProblems } from './MoveProblems.tsx';
import { usePhoneDesk } from './usePhoneDesk.ts';
import { Where } from './Where.tsx';

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly step: SceneStep;
}

/** Put together what belongs together, by two taps: a statement, and then where it goes. */
export const Gather = ({ workshopId, line, step }: Props) => {
  const { t } = useText();
  const [said] = useState(() => new Map<string, string>());
  const desk = usePhoneDesk(workshopId, line, said);
  if (!desk) {
    return (
      <>
        <h1>{t('board:gather')}</h1>
        <Loading>{t('common:oneMoment')}</Loading>
      </>
    );
  }
  return (
    <DeskContext value={desk}>
      <TwoTaps line={line} step={step} said={said} />
      <AskToHelp workshopId={workshopId} line={line} />
      <BoardAnnouncer />
    </DeskContext>
  );
};

const TwoTaps = ({
  line,
  step,
  said,
}: Pick<Props, 'line' | 'step'> & { readonly said: ReadonlyMap<string, string> }) => {
  const taken = useDeskState(({ chosen }) => (chosen?.kind === 'statement' ? chosen.taken : null));
  const view = useStatement(taken?.statementId ?? '');
  const [isBack, setBack] = useState(false);
  const problems = <MoveProblems line={line} />;
  const share = usePhoneView(line, (all) => all.share);
  if (share && opinionsWanted(step.placers) > 0)
    return <Dealt line={line} step={step} share={share} problems={problems} />;
  if (taken && !isBack) setBack(true);
  // What was withdrawn or hidden meanwhile is no longer in anybody's hand.
  return taken && view && view.text !== null ? (
    <Where key={view.id} taken={taken} text={view.text} problems={problems} />
  ) : (
    <Choosing step={step} isBack={isBack} said={said} problems={problems} />
  );
};

/** What was refused, where there is no board to move it on. */
export const RefusedSteps = ({ line }: Pick<Props, 'line'>) => <MoveProblems line={line} />;
