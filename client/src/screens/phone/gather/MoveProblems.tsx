import { use } from 'react';
import type { BoardDesk } from '../../../board/boardDesk.ts';
import { excerpt } from '../../../board/excerpt.ts';
import { callAsSeenNow, type Call } from '../../../board/moves.ts';
import { DeskContext } from '../../../board/useDesk.ts';
import { meanwhileWords } from '../../../board/useMoves.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import type { Problem } from '../../../sync/workshopView.ts';
import type { Translate } from '../../../text/texts.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row } from '../../../ui/Stack.tsx';

/** What this phone moved and was refused, each with its sentence. Where the board is at hand, who came second may move it all the same. */
export const MoveProblems = ({ line }: { readonly line: PhoneLine }) => {
  const desk = use(DeskContext);
  const problems = usePhoneView(line, (view) => view.problems);
  return problems.map((problem) => <MoveProblem key={problem.id} problem={problem} desk={desk} line={line} />);
};

/** The statements a refused step was about. */
const statementsOf = ({ args }: Problem['call']): readonly string[] => {
  if ('statementId' in args) return [args.statementId];
  // Its last one is the one that was in the hand.
  return 'statements' in args ? args.statements.slice(-1).map(({ statementId }) => statementId) : [];
};

/** Why a step was refused, where there is no moving it all the same. */
const refusedWords = (t: Translate, { code, about, call }: Problem): readonly string[] => {
  const what = about?.what;
  if (code === 'placed-meanwhile') return [what ? t('board:gatherElsewhere', { what }) : t('board:gatherMovedFirst')];
  return [
    ...(call.name === 'undo' ? [] : [t('board:gatherRefused')]),
    t(`refusals:${code}`),
    ...(what ? [t('board:itIsAbout', { what })] : []),
  ];
};

const MoveProblem = ({
  problem,
  desk,
  line,
}: {
  readonly problem: Problem;
  readonly desk: BoardDesk | null;
  readonly line: PhoneLine;
}) => {
  const { t } = useText();
  const { code, about, call } = problem;
  const [statementId] = statementsOf(call);
  const words = usePhoneView(line, ({ feed }) => feed.find((one) => one.statementId === statementId)?.text);
  const mayAgain = code === 'placed-meanwhile' && desk !== null;
  const sentences = mayAgain ? [meanwhileWords(t, about)] : refusedWords(t, problem);
  const putAway = (): void => line.dismiss(problem.id);
  const again = (from: BoardDesk): void => {
    putAway();
    // A name and its arguments, as the call that was refused had them.
    from.run(callAsSeenNow({ name: call.name, args: call.args } as Call, from.model), t('board:saidAgain'));
  };
  return (
    <Refusal
      action={
        <Row>
          {mayAgain && <Button onClick={() => again(desk)}>{t('board:moveAllTheSame')}</Button>}
          <Button kind="quiet" onClick={putAway}>
            {t(mayAgain ? 'board:letItLie' : 'board:putAway')}
          </Button>
        </Row>
      }
    >
      {words !== undefined && <p>»{excerpt(words)}«</p>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Refusal>
  );
};
