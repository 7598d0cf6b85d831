import { useEffect, type ReactNode } from 'react';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { usePhoneLine, usePhoneView } from '../../sync/usePhone.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { Evening } from './Evening.tsx';
import { NotInside } from './NotInside.tsx';
import { PracticeLater } from './PracticeLater.tsx';
import { usePractice } from './usePractice.ts';

interface Props {
  readonly workshopId: string;
  readonly settings: ReactNode;
  readonly onSentOut: () => void;
}

/** Behind the door: the line to the workshop, and the evening as soon as it is here. */
export const Inside = (props: Props) => {
  const line = usePhoneLine(props.workshopId);
  return line ? <Connected {...props} line={line} /> : null;
};

const Connected = ({ workshopId, settings, onSentOut, line }: Props & { readonly line: PhoneLine }) => {
  const { state, refusal, scene } = usePhoneView(line, (view) => ({
    state: view.state,
    refusal: view.refusal,
    scene: view.scene,
  }));
  const isSentOut = refusal === 'signed-out' || refusal === 'taken-over' || refusal === 'not-allowed';
  const mayAskAgain = state === 'refused' && isSentOut;
  useEffect(() => {
    if (mayAskAgain) onSentOut();
  }, [mayAskAgain, onSentOut]);

  if (scene && state !== 'refused') {
    return <Entered workshopId={workshopId} line={line} scene={scene} settings={settings} />;
  }
  return <NotInside workshopId={workshopId} line={line} mayAskAgain={mayAskAgain} settings={settings} />;
};

/** The evening, or the practice round that is on in it; what waits for the evening is sent meanwhile. */
const Entered = (
  props: Pick<Props, 'workshopId' | 'settings'> & { readonly line: PhoneLine; readonly scene: Scene },
) => {
  const { workshopId, scene, settings } = props;
  const practiceId = scene.practice?.workshopId ?? null;
  usePractice(workshopId, practiceId);
  return practiceId === null ? <Evening {...props} /> : <PracticeLater practiceId={practiceId} settings={settings} />;
};
