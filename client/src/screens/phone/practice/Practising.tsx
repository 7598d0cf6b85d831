import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { ReactNode } from 'react';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneLine, usePhoneView } from '../../../sync/usePhone.ts';
import { usePageTitle } from '../../../text/usePageTitle.ts';
import { useText } from '../../../text/useText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PhoneFrame } from '../../../ui/PhoneFrame.tsx';
import { HeadLine } from '../HeadLine.tsx';
import { Mine } from '../Mine.tsx';
import { Others } from '../Others.tsx';
import { useSpoken } from '../useSpoken.ts';
import { useWriting } from '../useWriting.ts';
import { WriteStatement } from '../WriteStatement.tsx';

interface Props {
  readonly practiceId: string;
  readonly settings: ReactNode;
}

/** A practice round on a phone: a line of its own to a workshop of its own. What waits on it waits for nothing else. */
export const InPractice = ({ practiceId, settings }: Props) => {
  const line = usePhoneLine(practiceId);
  return line ? (
    <Connected practiceId={practiceId} line={line} settings={settings} />
  ) : (
    <Opening line={null} settings={settings} />
  );
};

const Connected = ({ line, ...props }: Props & { readonly line: PhoneLine }) => {
  const scene = usePhoneView(line, (view) => (view.state === 'refused' ? null : view.scene));
  // When it has just ended, the evening says so itself.
  return scene ? (
    <Practising {...props} line={line} scene={scene} />
  ) : (
    <Opening line={line} settings={props.settings} />
  );
};

const Opening = ({ line, settings }: Pick<Props, 'settings'> & { readonly line: PhoneLine | null }) => {
  const { t } = useText();
  return (
    <PhoneFrame skip={t('common:skip')} mark={t('common:practice')} line={line && <HeadLine line={line} />}>
      <h1>{t('practice:coming')}</h1>
      <Loading>{t('common:oneMoment')}</Loading>
      {settings}
    </PhoneFrame>
  );
};

/** The one question, as the evening asks its own, under the mark that nothing of it counts. */
export const Practising = ({
  practiceId,
  line,
  scene,
  settings,
}: Props & { readonly line: PhoneLine; readonly scene: Scene }) => {
  const { t } = useText();
  const writing = useWriting(practiceId, line);
  useSpoken(line, scene);
  usePageTitle(`${t('common:practice')} – ${t('common:name')}`);
  const { step, meeting } = scene;
  const stepId = step?.takesStatements ? step.stepId : null;
  return (
    <PhoneFrame skip={t('common:skip')} mark={t('common:practice')} line={<HeadLine line={line} />}>
      {step && stepId !== null ? (
        <WriteStatement key={stepId} line={line} step={step} writing={writing} />
      ) : (
        <h1>{t('practice:coming')}</h1>
      )}
      <Note icon={<Icon name="info" />}>{t('practice:phoneNote')}</Note>
      <Mine
        line={line}
        timeZone={meeting.timeZone}
        isWriting={stepId !== null}
        onUseAgain={stepId === null ? null : (words) => writing.add(stepId, words)}
      />
      <Others line={line} onBuild={null} />
      {settings}
    </PhoneFrame>
  );
};
