import { useEffect, type ReactNode } from 'react';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useText } from '../../text/useText.ts';
import { usePhoneLine, usePhoneView } from '../../sync/usePhone.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Evening } from './Evening.tsx';
import { OwnAfter } from './OwnAfter.tsx';
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
  const { t } = useText();
  const { state, refusal, scene, isAway } = usePhoneView(line, (view) => ({
    state: view.state,
    refusal: view.refusal,
    scene: view.scene,
    isAway: view.line === 'away',
  }));
  const isSentOut = refusal === 'signed-out' || refusal === 'taken-over' || refusal === 'not-allowed';
  const mayAskAgain = state === 'refused' && isSentOut;
  useEffect(() => {
    if (mayAskAgain) onSentOut();
  }, [mayAskAgain, onSentOut]);

  // What one may do ends with the evening; what one said does not.
  const isLongOver = refusal === 'too-late';
  if (scene && state !== 'refused') {
    return <Entered workshopId={workshopId} line={line} scene={scene} settings={settings} />;
  }
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo>{t('common:name')}</Logo>}>
      <h1>{t(isLongOver ? 'phone:closed' : state === 'refused' ? 'phone:startTitle' : 'phone:doorLooksUp')}</h1>
      {isLongOver ? (
        <>
          <p>{t('phone:closedWordsNamed')}</p>
          <OwnAfter />
        </>
      ) : refusal && !mayAskAgain ? (
        <Refusal action={<ButtonLink href="/">{t('phone:doorOtherCode')}</ButtonLink>}>
          <p>{t(`refusals:${refusal}`)}</p>
        </Refusal>
      ) : (
        <Loading>{t(isAway ? 'phone:doorAway' : 'common:oneMoment')}</Loading>
      )}
      {settings}
    </PhoneFrame>
  );
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
