import { deskRoutes } from '@skab/shared/protocol/deskHttp.ts';
import { folderRoute } from '@skab/shared/protocol/folderHttp.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { trialRoutes } from '@skab/shared/protocol/trial.ts';
import { ownRoutes } from '@skab/shared/protocol/ownHttp.ts';
import { boardRoom, type EnterReply } from '@skab/shared/protocol/socket.ts';
import { WebSocket } from 'ws';
import { boardAddress } from '../../harness/replica.ts';
import { newId, type Visitor } from '../../harness/visitor.ts';
import { sender } from '../kit/sender.ts';

/** What is asked of a door: the workshop, and whoever asks. */
interface Asked {
  readonly workshopId: string;
  readonly code: string;
  readonly who: Visitor;
}

/** A way to read a workshop or to let others in, and who may, by the letters of the holders. */
export interface Door {
  readonly who: string;
  /** There is nothing behind it once the workshop has been closed. */
  readonly isShutAfter?: true;
  /** What those are told whose evening is over; `too-late` when left out. */
  readonly whenOver?: string;
  /** The answer in one word: `ok`, or why not. */
  readonly knock: (asked: Asked) => Promise<string>;
}

const http =
  (method: string, address: (asked: Asked) => string, body?: (asked: Asked) => unknown) =>
  async (asked: Asked): Promise<string> => {
    const answer = await fetch(new URL(address(asked), asked.who.origin), {
      method,
      headers: { cookie: asked.who.cookie(), origin: asked.who.saysOrigin, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body(asked)) } : {}),
    });
    if (answer.ok) return 'ok';
    const refused = (await answer.json()) as { readonly code: string }; // every refusal over HTTP has this form
    return refused.code;
  };

const seat =
  (kind: 'phone' | 'desk') =>
  async ({ who, workshopId }: Asked): Promise<string> => {
    const from = await sender(who);
    const call = { workshopId, seat: kind, since: null };
    const reply = (await from.socket.timeout(60_000).emitWithAck('enter', call)) as EnterReply; // the crossing's own type
    from.leave();
    return reply.ok ? 'ok' : reply.code;
  };

const closeWord: Readonly<Record<number, string>> = { 4401: 'signed-out', 4403: 'not-allowed' };

/** Asks for the whole board as a replica does. */
const replica = async ({ who, workshopId }: Asked): Promise<string> => {
  const socket = new WebSocket(`${boardAddress(who)}/${boardRoom(workshopId, 1)}`, {
    headers: { cookie: who.cookie(), origin: who.saysOrigin },
  });
  socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
  const answer = await new Promise<string>((resolve) => {
    socket.on('message', () => resolve('ok'));
    socket.on('close', (code) => resolve(closeWord[code] ?? String(code)));
    socket.on('error', () => resolve('error'));
  });
  socket.terminate();
  return answer;
};

const inviting = (role: string): Door['knock'] =>
  http(
    'POST',
    ({ workshopId }) => routes.invitations(workshopId),
    () => ({ role }),
  );

/** Who may is told that it is not the time; the question is nobody's in this evening. */
const beginningPractice: Door['knock'] = async (asked) => {
  const answer = await http(
    'POST',
    (at) => deskRoutes.practice(at.workshopId),
    () => ({ question: 'Hvad fik du til aftensmad?' }),
  )(asked);
  return ['practice-not-now', 'not-open-yet', 'workshop-closed'].includes(answer) ? 'ok' : answer;
};

/** Written by hand, as the table of the commands is. */
export const doors: Readonly<Record<string, Door>> = {
  'whether there is a rehearsal': {
    who: 'AFf',
    knock: http('GET', ({ workshopId }) => deskRoutes.rehearsal(workshopId)),
  },
  'to begin a practice round': { who: 'AFf', knock: beginningPractice },
  'a phone’s seat': { who: 'AFfSsohmpwt', knock: seat('phone') },
  'a desk’s seat': { who: 'AFfSsohmwt', knock: seat('desk') },
  // A close code says it: of time there is none.
  'a replica of the board': { who: 'AFfSsohmwt', knock: replica, whenOver: 'not-allowed' },
  // A phone that is told this asks at the door again.
  'the workshop': {
    who: 'AFfSsohmpwt',
    knock: http('GET', ({ workshopId }) => routes.workshop(workshopId)),
    whenOver: 'not-allowed',
  },
  'the minutes in Word': { who: 'AFfSs', knock: http('GET', (at) => routes.minutes(at.workshopId, 'docx', 'da')) },
  'the minutes as a PDF': { who: 'AFfSs', knock: http('GET', (at) => routes.minutes(at.workshopId, 'pdf', 'da')) },
  'the page to carry home': { who: 'AFfSs', knock: http('GET', (at) => routes.upshot(at.workshopId, 'da')) },
  'the folder of the evening': {
    who: 'AFf',
    knock: http(
      'POST',
      (at) => folderRoute(at.workshopId),
      () => ({ language: 'da', tables: 1, withCodes: false }),
    ),
  },
  'trying the room': {
    who: 'AFf',
    knock: http(
      'POST',
      (at) => trialRoutes.trial(at.workshopId),
      () => ({ shows: 'letters' }),
    ),
  },
  'the minutes as text': { who: 'AFfSs', knock: http('GET', (at) => routes.minutes(at.workshopId, 'md', 'en')) },
  'the statements as a table': { who: 'AFfSs', knock: http('GET', (at) => routes.statementsCsv(at.workshopId, 'da')) },
  'what closed points are about': {
    who: 'AFfSs',
    knock: http('GET', ({ workshopId }) => routes.closedCopy(workshopId)),
  },
  'the meetings of the series': {
    who: 'AFfSso',
    knock: http('GET', ({ workshopId }) => deskRoutes.series(workshopId)),
  },
  'the whole copy': { who: 'AFfSs', knock: http('GET', ({ workshopId }) => routes.copy(workshopId)) },
  'steps on the board': {
    who: 'AFf',
    isShutAfter: true,
    knock: http('GET', ({ workshopId }) => deskRoutes.boardSteps(workshopId)),
  },
  'who has come by a link': { who: 'AFf', knock: http('GET', ({ workshopId }) => routes.sessions(workshopId)) },
  'to end a session': { who: 'AFf', knock: http('DELETE', (at) => routes.endSession(at.workshopId, newId())) },
  'to let go of who asks': { who: 'AFf', knock: http('DELETE', (at) => deskRoutes.asking(at.workshopId, 4)) },
  'to make a private link': {
    who: 'hmp',
    whenOver: 'ok',
    knock: http(
      'POST',
      (at) => ownRoutes.link(at.workshopId),
      () => ({}),
    ),
  },
  'to make emergency codes': {
    who: 'AFf',
    knock: http(
      'POST',
      (at) => deskRoutes.emergencyCodes(at.workshopId),
      () => ({}),
    ),
  },
  'to see how many emergency codes are left': {
    who: 'AFf',
    knock: http('GET', (at) => deskRoutes.emergencyCodes(at.workshopId)),
  },
  'to add a device of one’s own': {
    who: 'AFf',
    knock: http(
      'POST',
      (at) => deskRoutes.ownDevices(at.workshopId),
      () => ({}),
    ),
  },
  // Nobody else was given the lead: who could step down is told so, and stays.
  'to step down': {
    who: 'f',
    knock: async (asked) => {
      const answer = await http(
        'POST',
        (at) => deskRoutes.stepDown(at.workshopId),
        () => ({ to: null }),
      )(asked);
      return answer === 'last-to-lead' ? 'ok' : answer;
    },
  },
  'to invite an administrator': { who: 'A', knock: inviting('administrator') },
  'to invite a facilitator': { who: 'AFf', knock: inviting('facilitator') },
  'to invite a secretary': { who: 'AFf', knock: inviting('secretary') },
  'to invite a chair': { who: 'AFf', knock: inviting('chair') },
  'to invite a host': { who: 'AFf', knock: inviting('host') },
  'to invite a member': { who: 'AFfSs', knock: inviting('member') },
  'to invite a screen': { who: 'AFf', knock: inviting('screen') },
};

/** Doors of the installation: only who holds a right for all of it. */
export const installationDoors: Readonly<Record<string, Door>> = {
  'to invite an administrator to everything': {
    who: 'A',
    knock: http(
      'POST',
      () => routes.installationInvitations,
      () => ({ role: 'administrator' }),
    ),
  },
  'to invite a facilitator to everything': {
    who: 'AF',
    knock: http(
      'POST',
      () => routes.installationInvitations,
      () => ({ role: 'facilitator' }),
    ),
  },
  'to invite a member to everything': {
    who: 'AFS',
    knock: http(
      'POST',
      () => routes.installationInvitations,
      () => ({ role: 'member' }),
    ),
  },
};
