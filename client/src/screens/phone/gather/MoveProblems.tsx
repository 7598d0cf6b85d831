import { use } from 'react';
import type { BoardDesk } from '../../../board/boardDesk.ts';
import { callAsSeenNow, type Call } from '../../../board/moves.ts';
import { DeskContext } from '../../../board/useDesk.ts';
import { meanwhileWords } from '../../../board/useMoves.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import type { Problem } from '../../../sync/workshopView.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row } from '../../../ui/Stack.tsx';

/** What this phone moved and was refused, each with its sentence. Where the board is at hand, who came second may move it all the same. */
export const MoveProblems = ({ line }: { readonly line: PhoneLine }) => {
  const desk = use(DeskContext);
  const problems = usePhoneView(line, (view) => view.problems);
  return problems.map((problem) => (
    <MoveProblem key={problem.id} problem={problem} desk={desk} onPutAway={() => line.dismiss(problem.id)} />
  ));
};

const MoveProblem = ({
  problem: { code, about, call },
  desk,
  onPutAway,
}: {
  readonly problem: Problem;
  readonly desk: BoardDesk | null;
  readonly onPutAway: () => void;
}) => {
  const { t } = useText();
  const isMeanwhile = code === 'placed-meanwhile';
  const again = (from: BoardDesk): void => {
    onPutAway();
    // A name and its arguments, as the call that was refused had them.
    from.run(callAsSeenNow({ name: call.name, args: call.args } as Call, from.model), t('board:saidAgain'));
  };
  return (
    <Refusal
      action={
        <Row>
          {isMeanwhile && desk && <Button onClick={() => again(desk)}>{t('board:moveAllTheSame')}</Button>}
          <Button kind="quiet" onClick={onPutAway}>
            {t(isMeanwhile ? 'board:letItLie' : 'board:putAway')}
          </Button>
        </Row>
      }
    >
      {isMeanwhile ? (
        <p>{meanwhileWords(t, about)}</p>
      ) : (
        <>
          <p>{t('board:gatherRefused')}</p>
          <p>{t(`refusals:${code}`)}</p>
          {about?.what && <p>{t('board:itIsAbout', { what: about.what })}</p>}
        </>
      )}
    </Refusal>
  );
};
