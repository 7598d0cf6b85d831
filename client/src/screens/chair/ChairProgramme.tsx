import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { clockWords } from '../../board/meetingDay.ts';
import { useText } from '../../text/useText.ts';
import { Walk, WalkStep } from '../../ui/Walk.tsx';

/** The programme by the clock, as the participants have it. */
export const ChairProgramme = ({ scene }: { readonly scene: Scene }) => {
  const { t, language } = useText();
  return (
    <>
      <h2>{t('floor:chairProgramme')}</h2>
      <Walk label={t('floor:chairProgramme')}>
        {scene.thread.map(({ stepId, title, place, plannedFrom }) => (
          <WalkStep key={stepId} state={place} step={t('common:at', { time: clockWords(plannedFrom, language) })}>
            {title}
          </WalkStep>
        ))}
      </Walk>
    </>
  );
};
