import { only } from '@skab/shared/board/collections.ts';
import type { OwnStatements } from '@skab/shared/protocol/ownHttp.ts';
import { composeFates } from '@skab/shared/scene/composeFates.ts';
import { workshopId } from '@skab/shared/testing/builders.ts';
import { use, useMemo, type ReactNode } from 'react';
import { FindNumber } from '../screens/phone/own/FindNumber.tsx';
import { Late } from '../screens/phone/own/Late.tsx';
import { OwnPage } from '../screens/phone/own/OwnPage.tsx';
import { PrivateLink } from '../screens/phone/own/PrivateLink.tsx';
import { ShowCode } from '../screens/phone/own/ShowCode.tsx';
import { Stack } from '../ui/Stack.tsx';
import { PhoneFrame } from '../ui/PhoneFrame.tsx';
import { demoEvening, participantAt, type Moment } from './demoEvening.ts';
import { skip } from './frameParts.tsx';
import { localPhone } from './localPhone.ts';
import { SettingsContext } from './SettingsContext.ts';
import { withWords } from './withWords.tsx';

const code = 'KFHMTRVP';
const origin = 'https://skabsammen.example';
const meetingTitle = 'Vi skaber sammen';

const ownOf = (moment: Moment): OwnStatements => {
  const board = demoEvening(moment);
  const { title = '', date = '', place = '', timeZone = 'UTC' } = board.get('workshop', only) ?? {};
  const phase = board.get('run', only)?.phase ?? 'before';
  const own = [...board.all('authors')].filter(([, row]) => row.actorId === participantAt(1).id).map(([id]) => id);
  const statements = composeFates(board, own);
  return {
    code,
    until: Date.UTC(2028, 1, 9),
    meetings: [
      {
        workshopId,
        title,
        date,
        place,
        timeZone,
        phase,
        ...(phase === 'closed' ? { hasMinutes: true } : {}),
        statements,
      },
    ],
  };
};

const Own = withWords(({ moment }: { readonly moment: Moment }) => (
  <OwnPage linkKey="a key" own={useMemo(() => ownOf(moment), [moment])} settings={use(SettingsContext)} />
));
const Nothing = withWords(() => (
  <OwnPage linkKey="a key" own={{ ...ownOf('before'), meetings: [] }} settings={use(SettingsContext)} />
));
const Find = withWords(() => <FindNumber settings={use(SettingsContext)} />);

const Shared = withWords(() => (
  <PhoneFrame skip={skip}>
    <h1>{meetingTitle}</h1>
    <Stack gap={8}>
      <ShowCode code={code} origin={origin} />
      <PrivateLink workshopId={workshopId} code={code} origin={origin} />
    </Stack>
  </PhoneFrame>
));

const LateIn = withWords(({ moment }: { readonly moment: Moment }) => {
  const line = useMemo(() => localPhone(demoEvening(moment)), [moment]);
  const { scene } = line.store.getState();
  return (
    <PhoneFrame skip={skip}>
      <h1>{scene?.step?.title}</h1>
      {scene && <Late line={line} scene={scene} onSeen={() => undefined} />}
    </PhoneFrame>
  );
});

/** The private link, and what stands on a phone around it. */
export const ownFrames: Record<string, () => ReactNode> = {
  'own-evening': () => <Own moment="clustering" />,
  'own-closed': () => <Own moment="closed" />,
  'own-questions': () => <Own moment="presented" />,
  'own-nothing': () => <Nothing />,
  'own-find': () => <Find />,
  'phone-code-and-link': () => <Shared />,
  'phone-came-late': () => <LateIn moment="talking" />,
};
