import { only } from '@skab/shared/board/collections.ts';
import { composeScene, type Scene } from '@skab/shared/scene/composeScene.ts';
import { heldBoard } from '@skab/shared/scene/heldBoard.ts';
import { wallPicture } from '@skab/shared/scene/wallPicture.ts';
import { useEffect, useMemo, useRef } from 'react';
import { useNight } from '../../../sync/useNight.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { KeptSlots } from '../../../wall/KeptSlots.tsx';
import { WallFrame } from '../../../wall/Pictured.tsx';
import { usePhoneBoard } from './usePhoneBoard.ts';
import styles from './WallHere.module.css';
import { WallInWords } from './WallInWords.tsx';

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  /** As the phone has it: while the board is not here yet, the same evening. */
  readonly scene: Scene;
  readonly onBack: () => void;
}

/** What stands on the big screen, for the back row, for who sees little, and when the lamp dies: in words, and as a picture. */
export const WallHere = ({ workshopId, line, scene: own, onBack }: Props) => {
  const { t } = useText();
  const whole = usePhoneBoard(workshopId, line);
  const board = useMemo(() => whole && heldBoard(whole), [whole]);
  const scene = useMemo(() => (board && composeScene(board)) ?? own, [board, own]);
  const night = useNight(scene);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isBlack = board?.get('wall', only)?.isBlack === true;
  return (
    <section className={styles.here} aria-labelledby="wall-here">
      <h1 id="wall-here" ref={heading} tabIndex={-1}>
        {t('screens:hereTitle')}
      </h1>
      {!board && <Loading>{t('common:oneMoment')}</Loading>}
      {board && isBlack && <p>{t('screens:hereBlack')}</p>}
      {board && !isBlack && (
        <>
          <div className={styles.picture} role="img" aria-label={t('screens:herePicture')}>
            <div className={styles.small} aria-hidden="true" inert>
              <KeptSlots>
                <WallFrame board={board} scene={scene} way={null} scale={1} isAway={false} clock={Date.now} />
              </KeptSlots>
            </div>
          </div>
          <WallInWords board={board} scene={scene} picture={wallPicture(board, scene, { bound: null, night })} />
        </>
      )}
      <div>
        <Button icon={<Icon name="undo" />} onClick={onBack}>
          {t('screens:hereBack')}
        </Button>
      </div>
    </section>
  );
};
