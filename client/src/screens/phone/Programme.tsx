import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useText } from '../../text/useText.ts';
import { Walk, WalkStep } from '../../ui/Walk.tsx';
import { AboutLater } from './ArriveLater.tsx';
import { clockWords } from './meetingWords.ts';

/** What the evening is for, and its order by the clock. */
export const Programme = ({ scene }: { readonly scene: Pick<Scene, 'ladder' | 'thread' | 'about'> }) => {
  const { t, language } = useText();
  return (
    <>
      <p>{t(`common:${scene.ladder}Sentence`)}</p>
      {scene.about && <AboutLater about={scene.about} />}
      <h2>{t('phone:programme')}</h2>
      <Walk label={t('phone:programme')}>
        {scene.thread.map(({ stepId, title, place, plannedFrom, question }) => (
          <WalkStep key={stepId} state={place} step={t('common:at', { time: clockWords(plannedFrom, language) })}>
            {title}
            {question && <p dir="auto">{t('phone:ahead', { question })}</p>}
          </WalkStep>
        ))}
      </Walk>
    </>
  );
};
