import { only } from '@skab/shared/board/collections.ts';
import { noTrial, type TrialFrame } from '@skab/shared/protocol/trial.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import { useMemo, type ReactNode } from 'react';
import { PairPage } from '../board/PairPage.tsx';
import { TrialWall } from '../screens/projector/TrialWall.tsx';
import { KeptSlots } from '../wall/KeptSlots.tsx';
import { Pictured } from '../wall/Pictured.tsx';
import { useText } from '../text/useText.ts';
import { demoEvening, roomOfDemo, type Moment } from './demoEvening.ts';
import { practiceRound } from './practiceFixture.ts';
import { withWords } from './withWords.tsx';
import { way } from './words.ts';

interface WallProps {
  readonly moment: Moment;
  readonly scale?: number;
  readonly isAway?: boolean;
  readonly isInRoom?: boolean;
}

const inRoom = { kind: 'room', room: roomOfDemo } as const;

const Wall = withWords(({ moment, scale = 1, isAway = false, isInRoom = false }: WallProps) => {
  const board = useMemo(() => demoEvening(moment), [moment]);
  const scene = composeScene(board);
  return (
    scene && (
      <KeptSlots>
        <Pictured
          board={board}
          scene={scene}
          way={way}
          scale={scale}
          isAway={isAway}
          clock={Date.now}
          phones={23}
          urn={{ pollId: board.get('shownPoll', only)?.pollId ?? null, count: 23 }}
          bound={isInRoom ? inRoom : null}
        />
      </KeptSlots>
    )
  );
});

const Practice = withWords(() => {
  const board = useMemo(() => practiceRound(), []);
  const scene = composeScene(board);
  return (
    scene && (
      <KeptSlots>
        <Pictured board={board} scene={scene} way={way} scale={1} isAway={false} clock={Date.now} phones={23} />
      </KeptSlots>
    )
  );
});

const ByCode = withWords(() => {
  const { t } = useText();
  const standing = { state: 'waiting', code: 'KF7M' } as const;
  return (
    <PairPage
      title={t('desk:wallName')}
      how={t('desk:wallPairHow')}
      standing={standing}
      onTryAgain={() => undefined}
      address="https://skabsammen.example/skaerm"
    />
  );
});

const Tried = withWords(({ trial }: { readonly trial: TrialFrame }) => (
  <TrialWall trial={trial} way={way} maySound={false} />
));

/** The projector, moment by moment. */
export const wallFrames: Record<string, () => ReactNode> = {
  'wall-before': () => <Wall moment="before" />,
  'wall-welcome': () => <Wall moment="welcome" />,
  'wall-welcome-network': () => <Wall moment="network" />,
  'wall-welcome-rules': () => <Wall moment="asked" />,
  'wall-programme': () => <Wall moment="programme" />,
  'wall-count': () => <Wall moment="counting" />,
  'wall-statement': () => <Wall moment="alone" />,
  'wall-principle': () => <Wall moment="principle" />,
  'wall-room': () => <Wall moment="rooms" isInRoom />,
  'wall-prompt': () => <Wall moment="silent" />,
  'wall-sealed': () => <Wall moment="sealed" />,
  'wall-dealt': () => <Wall moment="dealt" />,
  'wall-build': () => <Wall moment="building" />,
  'wall-statements': () => <Wall moment="writing" />,
  'wall-practice': () => <Practice />,
  'wall-practice-small': () => <Wall moment="practiceOn" />,
  'wall-rehearsal': () => <Wall moment="rehearsed" />,
  'wall-statements-larger': () => <Wall moment="writing" scale={1.25} />,
  'wall-islands': () => <Wall moment="clustering" />,
  'wall-opened': () => <Wall moment="opened" />,
  'wall-talk': () => <Wall moment="talking" />,
  'wall-decision': () => <Wall moment="deciding" />,
  'wall-floor': () => <Wall moment="speaking" />,
  'wall-between': () => <Wall moment="between" />,
  'wall-upshot': () => <Wall moment="arrived" />,
  'wall-upshot-larger': () => <Wall moment="arrived" scale={2} />,
  'wall-upshot-long': () => <Wall moment="arrivedLong" />,
  'wall-presenting': () => <Wall moment="presenting" />,
  'wall-background': () => <Wall moment="background" />,
  'wall-mandate': () => <Wall moment="mandate" />,
  'wall-mandate-larger': () => <Wall moment="mandate" scale={1.25} />,
  'wall-question': () => <Wall moment="presentingNow" />,
  'wall-polling': () => <Wall moment="dots" />,
  'wall-polled': () => <Wall moment="counted" />,
  'wall-polled-larger': () => <Wall moment="counted" scale={1.25} />,
  'wall-polled-few': () => <Wall moment="countedFew" />,
  'wall-closed': () => <Wall moment="closed" />,
  'wall-offline': () => <Wall moment="writing" isAway />,
  'wall-trial-phone': () => <Tried trial={{ ...noTrial, shows: 'phone' }} />,
  'wall-trial-came': () => <Tried trial={{ ...noTrial, shows: 'phone', phones: 1 }} />,
  'wall-trial-letters': () => <Tried trial={{ ...noTrial, shows: 'letters' }} />,
  'wall-trial-bell': () => <Tried trial={{ ...noTrial, shows: 'bell', rung: 1 }} />,
  'wall-by-code': () => <ByCode />,
};
