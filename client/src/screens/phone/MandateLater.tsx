import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { SceneMandate } from '@skab/shared/scene/composeScene.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadMandateText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useLater } from './useLater.ts';
import type { Writing } from './useWriting.ts';

const load = async () => (await Promise.all([import('./mandate/Missing.tsx'), loadMandateText()]))[0];

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly mandate: readonly SceneMandate[];
  readonly writing: Writing;
}

/** What is missing of the mandate, fetched when that is what is asked. */
export const MandateLater = (props: Props) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.Missing {...props} />;
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};
