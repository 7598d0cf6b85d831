import { only } from '@skab/shared/board/collections.ts';
import type { Role } from '@skab/shared/access/can.ts';
import { composeScene } from '@skab/shared/scene/composeScene.ts';
import type { Door } from '@skab/shared/protocol/http.ts';
import { workshopId } from '@skab/shared/testing/builders.ts';
import { use, useMemo, type ReactNode } from 'react';
import { DoorForm } from '../screens/phone/DoorForm.tsx';
import { Evening } from '../screens/phone/Evening.tsx';
import { NotInside } from '../screens/phone/NotInside.tsx';
import type { PhoneView } from '../sync/phoneLine.ts';
import { Practising } from '../screens/phone/practice/Practising.tsx';
import { WallLater } from '../screens/phone/WallLater.tsx';
import { usePhoneView } from '../sync/usePhone.ts';
import { PhoneFrame } from '../ui/PhoneFrame.tsx';
import { demoEvening, trayOf, type Moment } from './demoEvening.ts';
import { localPhone } from './localPhone.ts';
import { SettingsContext } from './SettingsContext.ts';
import { skip } from './frameParts.tsx';
import { practiceRound } from './practiceFixture.ts';
import { withWords } from './withWords.tsx';
import { words } from './words.ts';

interface PhoneProps {
  readonly moment: Moment;
  readonly role?: Role;
  /** What waits to be sent. */
  readonly waits?: readonly string[];
  readonly refused?: string;
  readonly overrides?: Partial<PhoneView>;
}

const none: readonly string[] = [];

const Phone = ({ moment, role = 'participant', waits = none, refused, overrides }: PhoneProps) => {
  const line = useMemo(() => {
    const board = demoEvening(moment);
    const stepId = board.get('run', only)?.stepId ?? '';
    return localPhone(board, {
      role,
      waits: waits.map((text) => ({ stepId, text })),
      ...(refused === undefined ? {} : { refusedText: { stepId, text: refused } }),
      ...(overrides ? { overrides } : {}),
    });
  }, [moment, role, waits, refused, overrides]);
  const scene = usePhoneView(line, (view) => view.scene);
  return scene && <Evening workshopId={workshopId} line={line} scene={scene} settings={use(SettingsContext)} />;
};

const doorOf = (phase: Door['phase']): Door => {
  const board = demoEvening('before');
  const { title = '', body = '', place = '', date = '', from = '', to = '' } = board.get('workshop', only) ?? {};
  const scene = phase === 'before' ? composeScene(board) : undefined;
  return { workshopId, title, body, place, date, from, to, phase, ...(scene ? { evening: scene } : {}) };
};

const AtDoor = ({ phase = 'open', isAway = false }: { readonly phase?: Door['phase']; readonly isAway?: boolean }) => (
  <DoorForm
    door={doorOf(phase)}
    refusal={isAway ? 'away' : null}
    isJoining={false}
    onJoin={() => undefined}
    settings={use(SettingsContext)}
  />
);

const OnPhone = ({ moment }: { readonly moment: Moment }) => {
  const line = useMemo(() => localPhone(demoEvening(moment)), [moment]);
  const scene = usePhoneView(line, (view) => view.scene);
  return (
    scene && (
      <PhoneFrame skip={skip}>
        <WallLater workshopId={workshopId} line={line} scene={scene} onBack={() => undefined} />
      </PhoneFrame>
    )
  );
};

const Practice = withWords(({ overrides }: { readonly overrides?: Partial<PhoneView> }) => {
  const line = useMemo(() => localPhone(practiceRound(), overrides ? { overrides } : {}), [overrides]);
  const scene = usePhoneView(line, (view) => view.scene);
  return scene && <Practising practiceId={workshopId} line={line} scene={scene} settings={use(SettingsContext)} />;
});

const LongOver = () => {
  const line = useMemo(() => {
    const left = [words.plain, words.long].map((text) => ({ stepId: '', text }));
    return localPhone(demoEvening('closed'), { waits: left, overrides: { state: 'refused', refusal: 'too-late' } });
  }, []);
  return <NotInside workshopId={workshopId} line={line} mayAskAgain={false} settings={use(SettingsContext)} />;
};

const closedScene = (): Partial<PhoneView> => {
  const scene = composeScene(demoEvening('closed'));
  return scene ? { scene: { ...scene, hasMinutes: true } } : {};
};
const minutesPublic = closedScene();

const offline = { line: 'away' } as const;
const twoWaiting = [words.short, words.long];
const notKept = { isKept: false } as const;
const signsAsCitizen = { signature: { signature: { kind: 'citizen' }, isToBeSeen: false } } as const;
const waitsInTurn = { postAgainAt: Date.now() + 60_000 } as const;
const asksToHelp = { helpNumber: 4 } as const;

const isNext = { floor: { speakerId: 'next', name: 'Samina Raza', place: 1 } } as const;
const speaks = { floor: { speakerId: 'now', name: 'Birgit Holm', place: 0 } } as const;

/** The phone, moment by moment. */
export const phoneFrames: Record<string, () => ReactNode> = {
  'phone-door': () => <AtDoor />,
  'phone-door-before': () => <AtDoor phase="before" />,
  'phone-door-closed': () => <AtDoor phase="closed" />,
  'phone-door-offline': () => <AtDoor isAway />,
  'phone-before': () => <Phone moment="before" />,
  'phone-asked': () => <Phone moment="asked" />,
  'phone-welcome': () => <Phone moment="welcome" />,
  'phone-write-empty': () => <Phone moment="silent" />,
  'phone-write': () => <Phone moment="writing" />,
  'phone-offline': () => <Phone moment="writing" waits={twoWaiting} overrides={offline} />,
  'phone-waiting': () => <Phone moment="writing" waits={twoWaiting} />,
  'phone-refused': () => <Phone moment="writing" refused={words.plain} />,
  'phone-not-kept': () => <Phone moment="writing" waits={twoWaiting} overrides={notKept} />,
  'phone-late': () => <Phone moment="late" />,
  'phone-sealed': () => <Phone moment="sealed" />,
  'phone-slow': () => <Phone moment="slow" />,
  'phone-slow-waits': () => <Phone moment="slow" overrides={waitsInTurn} />,
  'phone-gated': () => <Phone moment="gated" />,
  'phone-build': () => <Phone moment="building" overrides={signsAsCitizen} />,
  'phone-signed': () => <Phone moment="writing" overrides={signsAsCitizen} />,
  'phone-gather': () => <Phone moment="clustering" />,
  'phone-dealt': () => (
    <Phone moment="dealt" overrides={{ share: { statementIds: trayOf(demoEvening('dealt')).slice(0, 3), left: 4 } }} />
  ),
  'phone-dealt-done': () => <Phone moment="dealt" overrides={{ share: { statementIds: [], left: 0 } }} />,
  'phone-gather-member': () => <Phone moment="clustering" role="member" />,
  'phone-gather-asks': () => <Phone moment="clustering" overrides={asksToHelp} />,
  'phone-gather-follows': () => <Phone moment="members" />,
  'phone-gather-led': () => <Phone moment="led" role="member" />,
  'phone-talk': () => <Phone moment="talking" />,
  'phone-floor': () => <Phone moment="speaking" />,
  'phone-floor-next': () => <Phone moment="speaking" overrides={isNext} />,
  'phone-floor-speaks': () => <Phone moment="speaking" overrides={speaks} />,
  'phone-ask': () => <Phone moment="presenting" />,
  'phone-asked-now': () => <Phone moment="presentingNow" />,
  'phone-questions-settled': () => <Phone moment="presented" />,
  'phone-wall-background': () => <OnPhone moment="background" />,
  'phone-mandate': () => <Phone moment="mandate" />,
  'phone-wall-mandate': () => <OnPhone moment="mandate" />,
  'phone-wall-question': () => <OnPhone moment="presentingNow" />,
  'phone-dots': () => <Phone moment="dots" />,
  'phone-mood': () => <Phone moment="mood" />,
  'phone-consent': () => <Phone moment="consent" />,
  'phone-counted': () => <Phone moment="counted" />,
  'phone-wall-counted': () => <OnPhone moment="counted" />,
  'phone-wall': () => <OnPhone moment="writing" />,
  'phone-wall-islands': () => <OnPhone moment="clustering" />,
  'phone-wall-decision': () => <OnPhone moment="deciding" />,
  'phone-practice': () => <Practice />,
  'phone-practice-offline': () => <Practice overrides={offline} />,
  'phone-rehearsal': () => <Phone moment="rehearsed" />,
  'phone-between': () => <Phone moment="between" />,
  'phone-thanks': () => <Phone moment="thanks" />,
  'phone-closed': () => <Phone moment="closed" />,
  'phone-minutes-public': () => <Phone moment="closed" overrides={minutesPublic} />,
  'phone-long-over': () => <LongOver />,
};
