import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { SceneTalk } from '@skab/shared/scene/composeTalk.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadAskText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useLater } from './useLater.ts';
import type { Writing } from './useWriting.ts';

const load = async () => (await Promise.all([import('./ask/Ask.tsx'), loadAskText()]))[0];

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly talk: SceneTalk;
  readonly writing: Writing;
}

/** Asking while somebody gives a talk, fetched when there is one. */
export const AskLater = (props: Props) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.Ask {...props} />;
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};
