import { useText } from '../text/useText.ts';
import { LineState } from '../ui/LineState.tsx';

/** Whether what was done here has arrived. */
export const DeskLine = ({
  line,
  waiting,
}: {
  readonly line: 'connecting' | 'live' | 'away';
  readonly waiting: number;
}) => {
  const { t } = useText();
  if (line === 'away') return <LineState state="offline">{t('desk:away')}</LineState>;
  if (waiting > 0) return <LineState state="waiting">{t('common:waiting', { count: waiting })}</LineState>;
  if (line === 'connecting') return <LineState state="waiting">{t('common:connecting')}</LineState>;
  return <LineState state="received">{t('common:received')}</LineState>;
};
