import { useText } from '../../../text/useText.ts';
import type { Evening } from '../evening.ts';
import { WaitingPapers, WaitingPart } from './WaitingPapers.tsx';

/** Words that came after their step closed, until the facilitator lets them in. */
export const LateQueue = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, may, send } = evening;
  const late = [...board.all('lateStatements')]
    .map(([statementId, row]) => ({ statementId, ...row }))
    .sort((a, b) => a.receivedAt - b.receivedAt);
  if (late.length === 0) return null;
  const admit = (statementId: string): void => send('admitLateStatement', { statementId });
  const mayAdmit = may('admitLateStatement');
  const all = {
    label: t('desk:admitAll', { count: late.length }),
    act: () => late.forEach(({ statementId }) => admit(statementId)),
  };
  return (
    <WaitingPart
      id="late"
      title={t('desk:late')}
      hint={t('desk:lateHint')}
      all={mayAdmit && late.length > 1 ? all : null}
    >
      <WaitingPapers
        evening={evening}
        papers={late}
        stateWords={(time) => t('desk:lateState', { time })}
        actions={mayAdmit ? [{ label: t('desk:admit'), act: admit }] : []}
      />
    </WaitingPart>
  );
};
