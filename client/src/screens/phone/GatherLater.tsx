import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { loadBoardText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useLater } from './useLater.ts';

// One chunk for both: whoever has something refused has been at the board before.
const load = async () => (await Promise.all([import('./gather/Gather.tsx'), loadBoardText()]))[0];

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly step: SceneStep;
}

/** The board on the phone, fetched when it is needed: a phone that only writes never has it. */
export const GatherLater = (props: Props) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.Gather {...props} />;
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};

/** What was moved on the way and refused after the step was over. */
export const ProblemsLater = ({ line }: { readonly line: PhoneLine }) => {
  const hasProblems = usePhoneView(line, (view) => view.problems.length > 0);
  return hasProblems ? <Problems line={line} /> : null;
};

const Problems = ({ line }: { readonly line: PhoneLine }) => {
  const { part } = useLater(load);
  return part && <part.RefusedSteps line={line} />;
};
