import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { LineState } from '../../ui/LineState.tsx';

/** How the line is, in the words of the head. Before anything has been sent there is nothing that could be received. */
export const HeadLine = ({ line }: { readonly line: PhoneLine }) => {
  const { t } = useText();
  const view = usePhoneView(line, ({ line: state, waiting, own }) => ({
    state,
    waiting,
    hasReceived: own.some(({ stage }) => stage !== 'waiting' && stage !== 'refused'),
  }));
  if (view.state === 'away') return <LineState state="offline">{t('common:away')}</LineState>;
  if (view.waiting > 0) return <LineState state="waiting">{t('common:waiting', { count: view.waiting })}</LineState>;
  if (view.state === 'connecting') return <LineState state="waiting">{t('common:connecting')}</LineState>;
  return view.hasReceived ? <LineState state="received">{t('common:received')}</LineState> : null;
};
