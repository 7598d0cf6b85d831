import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { useText } from '../../../text/useText.ts';
import type { Evening } from '../evening.ts';
import { WaitingPapers, WaitingPart } from './WaitingPapers.tsx';

/** Words that wait until somebody who leads has seen them, and those that were kept for the hosts. */
export const GateQueue = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, may, send } = evening;
  const all = [...board.all('gatedStatements')]
    .map(([statementId, row]) => ({ statementId, ...row }))
    .sort((a, b) => a.receivedAt - b.receivedAt);
  const waiting = all.filter(({ isForHosts }) => !isForHosts);
  const kept = all.filter(({ isForHosts }) => isForHosts);
  if (all.length === 0) return null;
  const mayAnswer = may('answerStatement');
  const answers = (answer: CommandArgs<'answerStatement'>['answer']) => (statementId: string) =>
    send('answerStatement', { statementId, answer });
  const [toWall, toHosts, no] = [
    { label: t('plan:toWall'), act: answers('wall') },
    { label: t('plan:toHosts'), act: answers('hosts') },
    { label: t('plan:notToWall'), act: answers('no') },
  ];
  const stateWords = (time: string): string => t('plan:gatedState', { time });
  const every = {
    label: t('plan:gatedAll', { count: waiting.length }),
    act: () => waiting.forEach(({ statementId }) => toWall.act(statementId)),
  };
  return (
    <WaitingPart
      id="gate"
      title={t('plan:gatedTitle')}
      hint={t('plan:gatedHint')}
      all={mayAnswer && waiting.length > 1 ? every : null}
    >
      <WaitingPapers
        evening={evening}
        papers={waiting}
        stateWords={stateWords}
        actions={mayAnswer ? [toWall, toHosts, no] : []}
      />
      {kept.length > 0 && (
        <details>
          <summary>{t('plan:forHosts', { count: kept.length })}</summary>
          <WaitingPapers
            evening={evening}
            papers={kept}
            stateWords={stateWords}
            actions={mayAnswer ? [toWall, no] : []}
          />
        </details>
      )}
    </WaitingPart>
  );
};
