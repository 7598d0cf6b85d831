import type { Role } from '@skab/shared/access/can.ts';
import { aMeeting, anId, workshopId } from '@skab/shared/testing/builders.ts';
import { composeMinutes } from '@skab/shared/minutes/compose.ts';
import { useMemo, type ReactNode } from 'react';
import { DeskMessage } from '../board/DeskGate.tsx';
import { PairPage, type PairingStanding } from '../board/PairPage.tsx';
import { OpenedBoard } from '../screens/board/BoardScreen.tsx';
import { Chaired } from '../screens/chair/ChairScreen.tsx';
import { OpenedFolder } from '../screens/dayBefore/FolderScreen.tsx';
import { OpenedTrial } from '../screens/dayBefore/TrialScreen.tsx';
import { TryPhone } from '../screens/dayBefore/TryPhone.tsx';
import { Cards } from '../screens/facilitator/paper/CardsScreen.tsx';
import { Connect } from '../screens/facilitator/room/ConnectScreen.tsx';
import { EmergencySheet } from '../screens/facilitator/paper/EmergencySheet.tsx';
import { Led } from '../screens/facilitator/FacilitatorScreen.tsx';
import { Remote } from '../screens/facilitator/remote/RemoteScreen.tsx';
import { OpenedImport } from '../screens/import/ImportScreen.tsx';
import { Published } from '../screens/minutes/PublishedScreen.tsx';
import { OpenedMinutes } from '../screens/minutes/MinutesScreen.tsx';
import { Preview } from '../screens/phone/preview/PreviewScreen.tsx';
import { EmergencyScreen } from '../screens/start/EmergencyScreen.tsx';
import type { WorkshopSession } from '../sync/workshopView.ts';
import { demoEvening, type Moment } from './demoEvening.ts';
import { localSession, type ViewOverrides } from './localSession.ts';
import { practiceRound } from './practiceFixture.ts';
import { useText } from '../text/useText.ts';
import { withWords } from './withWords.tsx';

interface DeskProps {
  readonly moment: Moment;
  readonly screen: (props: { readonly session: WorkshopSession; readonly workshopId: string }) => ReactNode;
  readonly role?: Role;
  readonly overrides?: ViewOverrides;
}

const Desk = withWords(({ moment, screen: Screen, role = 'facilitator', overrides }: DeskProps) => {
  const session = useMemo(() => localSession(demoEvening(moment), role, overrides), [moment, role, overrides]);
  return <Screen session={session} workshopId={workshopId} />;
});

const InPractice = withWords(({ waits = false }: { readonly waits?: boolean }) => {
  const session = useMemo(() => localSession(demoEvening('practiceOn'), 'facilitator'), []);
  const practice = useMemo(() => localSession(practiceRound(waits), 'facilitator'), [waits]);
  return <Led session={session} practice={practice} workshopId={workshopId} />;
});

const Pair = withWords(({ standing }: { readonly standing: PairingStanding }) => {
  const { t } = useText();
  return (
    <PairPage
      title={t('board:pairTitle')}
      how={t('board:pairHow')}
      standing={standing}
      onTryAgain={() => undefined}
      address="https://skabsammen.example/tavle"
    />
  );
});

const Sheet = withWords(() => {
  const { t } = useText();
  return (
    <DeskMessage title={t('keys:sheet')}>
      <EmergencySheet
        codes={['K7P4M9TXA2BC', 'JWAVV45DN529', 'BJQEW3XA5WXU']}
        meeting={aMeeting}
        name="Frida Lund"
        link="https://skabsammen.example/noed"
      />
    </DeskMessage>
  );
});
const Emergency = withWords(() => <EmergencyScreen settings={null} />);

const meetings = (['Vi skaber sammen', 'Møder, flere kommer til'] as const).map((title, at) => ({
  workshopId: anId(title),
  seriesId: anId(title),
  title,
  date: `2027-0${at + 2}-09`,
  phase: 'before' as const,
  code: 'KFHMTRVP',
}));
const Connecting = withWords(({ count }: { readonly count: number }) => (
  <Connect code="K7MP" workshops={meetings.slice(0, count)} />
));

const Public = withWords(() => {
  const { language } = useText();
  const minutes = useMemo(
    () => composeMinutes(demoEvening('closed'), { language, head: null, form: 'long', withClosed: false }),
    [language],
  );
  return <Published minutes={minutes} />;
});

const Trying = withWords(() => <TryPhone code="KFHMTRVP" />);

const offline = { line: 'away', waiting: 2 } as const;
const asking = {
  asking: [
    { number: 4, name: null },
    { number: 7, name: 'Samina' },
  ],
} as const;
const saidAtDoor = {
  arrivals: {
    kinds: [
      { kind: 'citizen', council: null, people: 18 },
      { kind: 'councilMember', council: 'Seniorrådet', people: 4 },
      { kind: 'helper', council: null, people: 2 },
    ],
    fromHome: 3,
    tables: [
      { table: 2, people: 5 },
      { table: 5, people: 6 },
    ],
    balance: {
      groups: [
        { kind: 'citizen', council: null, ofPeople: 70, ofStatements: 40, ofSpeaking: 30, isSilent: false },
        {
          kind: 'councilMember',
          council: 'Integrationsrådet',
          ofPeople: 20,
          ofStatements: 0,
          ofSpeaking: 0,
          isSilent: true,
        },
      ],
      quietTables: [5],
    },
  },
} as const;
const screensOn = {
  screens: [
    { screenId: anId('screen a'), name: 'Lærredet', isOfDesk: false },
    { screenId: anId('screen b'), name: null, isOfDesk: false },
    { screenId: anId('screen c'), name: null, isOfDesk: true },
  ],
} as const;
const triedWell = {
  trial: {
    shows: 'bell',
    rung: 1,
    phones: 2,
    line: { roundTripMs: 48, slowestMs: 210, kbitPerSecond: 18_400 },
    screens: [{ isSeen: true, awakeBy: 'lock', maySound: true }],
  },
} as const;
const triedBadly = {
  room: { phones: 0, screens: 0, desks: 1 },
  trial: {
    shows: 'letters',
    rung: 0,
    phones: 0,
    line: { roundTripMs: 1_900, slowestMs: 4_800, kbitPerSecond: 240 },
    screens: [],
  },
} as const;
const emptyRoom = { room: { phones: 0, screens: 0, desks: 1 } } as const;
const opening = { state: 'opening', line: 'connecting' } as const;
const takenOver = { state: 'refused', refusal: 'taken-over' } as const;
const signedOut = { state: 'refused', refusal: 'signed-out' } as const;
const copyBehind = { copy: 'behind' } as const;
const carriedOn = { copy: 'carried-on' } as const;
const damaged = { state: 'damaged' } as const;

/** Facilitator, board on its own page, touch screen, import and minutes, moment by moment. */
export const deskFrames: Record<string, () => ReactNode> = {
  'lead-before': () => <Desk moment="before" screen={Led} overrides={emptyRoom} />,
  'lead-writing': () => <Desk moment="writing" screen={Led} />,
  'lead-late': () => <Desk moment="late" screen={Led} />,
  'lead-sealed': () => <Desk moment="sealed" screen={Led} />,
  'lead-slow': () => <Desk moment="slow" screen={Led} />,
  'lead-gated': () => <Desk moment="gated" screen={Led} />,
  'lead-dealt': () => <Desk moment="dealt" screen={Led} />,
  'lead-build': () => <Desk moment="building" screen={Led} />,
  'lead-clusters': () => <Desk moment="clustering" screen={Led} overrides={asking} />,
  'lead-led': () => <Desk moment="led" screen={Led} />,
  'board-page-led': () => <Desk moment="led" screen={OpenedBoard} role="member" />,
  'lead-opened': () => <Desk moment="opened" screen={Led} />,
  'lead-asked': () => <Desk moment="asked" screen={Led} overrides={saidAtDoor} />,
  'lead-balance': () => <Desk moment="asked" screen={Led} overrides={saidAtDoor} />,
  'lead-talk': () => <Desk moment="talking" screen={Led} />,
  'lead-between': () => <Desk moment="between" screen={Led} />,
  'lead-closed': () => <Desk moment="closed" screen={Led} />,
  'lead-screens': () => <Desk moment="rooms" screen={Led} overrides={screensOn} />,
  'lead-shown': () => <Desk moment="alone" screen={Led} />,
  'lead-practice': () => <InPractice />,
  'lead-practice-gated': () => <InPractice waits />,
  'remote-practice': () => <Desk moment="practiceOn" screen={Remote} />,
  'lead-rehearsal': () => <Desk moment="rehearsed" screen={Led} />,
  'lead-thanks': () => <Desk moment="thanks" screen={Led} />,
  'lead-ending': () => <Desk moment="arrived" screen={Led} />,
  'chair-ending': () => <Desk moment="arrived" screen={Chaired} role="chair" />,
  'minutes-ending': () => <Desk moment="arrived" screen={OpenedMinutes} role="secretary" />,
  'lead-mandate': () => <Desk moment="mandate" screen={Led} />,
  'minutes-mandate': () => <Desk moment="mandate" screen={OpenedMinutes} role="secretary" />,
  'lead-questions': () => <Desk moment="presentingNow" screen={Led} />,
  'lead-questions-settled': () => <Desk moment="presented" screen={Led} />,
  'chair-questions': () => <Desk moment="presentingNow" screen={Chaired} role="chair" />,
  'remote-questions': () => <Desk moment="presentingNow" screen={Remote} />,
  'lead-poll': () => <Desk moment="dots" screen={Led} />,
  'lead-counted': () => <Desk moment="counted" screen={Led} />,
  'lead-offline': () => <Desk moment="writing" screen={Led} overrides={offline} />,
  'lead-opening': () => <Desk moment="writing" screen={Led} overrides={opening} />,
  'lead-signed-out': () => <Desk moment="writing" screen={Led} overrides={signedOut} />,
  'lead-damaged': () => <Desk moment="writing" screen={Led} overrides={damaged} />,
  'lead-copy-behind': () => <Desk moment="writing" screen={Led} overrides={copyBehind} />,
  'lead-carried-on': () => <Desk moment="writing" screen={Led} overrides={carriedOn} />,
  'lead-floor': () => <Desk moment="speaking" screen={Led} />,
  'chair-before': () => <Desk moment="before" screen={Chaired} role="chair" />,
  'chair-floor': () => <Desk moment="speaking" screen={Chaired} role="chair" />,
  'chair-decision': () => <Desk moment="deciding" screen={Chaired} role="chair" />,
  'chair-poll': () => <Desk moment="dots" screen={Chaired} role="chair" />,
  'chair-counted': () => <Desk moment="counted" screen={Chaired} role="chair" />,
  'chair-closed': () => <Desk moment="closed" screen={Chaired} role="chair" />,
  'lead-taken-over': () => <Desk moment="writing" screen={Led} overrides={takenOver} />,
  'remote-before': () => <Desk moment="before" screen={Remote} />,
  'remote-writing': () => <Desk moment="writing" screen={Remote} />,
  'remote-talk': () => <Desk moment="talking" screen={Remote} />,
  'remote-offline': () => <Desk moment="writing" screen={Remote} overrides={offline} />,
  'remote-closed': () => <Desk moment="closed" screen={Remote} />,
  trial: () => <Desk moment="before" screen={OpenedTrial} />,
  'trial-good': () => <Desk moment="before" screen={OpenedTrial} overrides={triedWell} />,
  'trial-bad': () => <Desk moment="before" screen={OpenedTrial} overrides={triedBadly} />,
  'trial-phone': () => <Trying />,
  folder: () => <Desk moment="before" screen={OpenedFolder} />,
  'folder-not-allowed': () => <Desk moment="before" screen={OpenedFolder} role="secretary" />,
  emergency: () => <Emergency />,
  'emergency-sheet': () => <Sheet />,
  'cards-tables': () => <Desk moment="asked" screen={Cards} />,
  'cards-none': () => <Desk moment="before" screen={Cards} />,
  preview: () => <Desk moment="writing" screen={Preview} />,
  'board-page': () => <Desk moment="clustering" screen={OpenedBoard} />,
  'board-page-offline': () => <Desk moment="clustering" screen={OpenedBoard} role="member" overrides={offline} />,
  'phone-connect': () => <Connecting count={1} />,
  'phone-connect-many': () => <Connecting count={2} />,
  'pair-code': () => <Pair standing={{ state: 'waiting', code: 'K7MP' }} />,
  'pair-offline': () => <Pair standing={{ state: 'away' }} />,
  'pair-refused': () => <Pair standing={{ state: 'refused', code: 'too-fast' }} />,
  'import-begin': () => <Desk moment="writing" screen={OpenedImport} />,
  'import-none-before': () => <Desk moment="silent" screen={OpenedImport} />,
  'minutes-empty': () => <Desk moment="before" screen={OpenedMinutes} role="secretary" />,
  'minutes-evening': () => <Desk moment="deciding" screen={OpenedMinutes} role="secretary" />,
  'minutes-votes': () => <Desk moment="hands" screen={OpenedMinutes} role="secretary" />,
  'minutes-filled': () => <Desk moment="closed" screen={OpenedMinutes} role="secretary" />,
  'minutes-public': () => <Public />,
  'minutes-offline': () => <Desk moment="closed" screen={OpenedMinutes} role="secretary" overrides={offline} />,
};
