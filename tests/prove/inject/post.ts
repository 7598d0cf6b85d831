import { readableText } from '@skab/shared/board/statementText.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { itemMinutesFields } from '@skab/shared/commands/writeItemMinutes.ts';
import { routes, type Invited, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../../harness/visitor.ts';
import { askAgain } from '../kit/askAgain.ts';
import { inParallel } from '../../harness/inParallel.ts';
import { sender, type Sender } from '../kit/sender.ts';
import { keptAs, lineFor, titleFor } from './rules.ts';

/** A workshop that has been given strings wherever people write, and what each must be read back as. */
export interface Posted {
  readonly workshopId: string;
  readonly code: string;
  readonly leader: Visitor;
  readonly steps: { readonly collect: string; readonly cluster: string };
  /** By statement. */
  readonly statements: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly clusters: readonly string[];
  readonly clusterIds: readonly string[];
  readonly meeting: string;
  readonly principles: readonly string[];
  readonly attendees: readonly string[];
  readonly doorNames: readonly string[];
  /** Names of those on the list of speakers; the first has the floor. */
  readonly speakers: readonly string[];
  readonly stepTitles: readonly string[];
  /** Words of the minutes' fields, line by line. */
  readonly fieldLines: readonly string[];
  readonly asking: readonly Sender[];
  /** Devices that posted, and what each said. */
  readonly phones: readonly { readonly who: Visitor; readonly texts: string[] }[];
  /** What was said over the plain form: the answering page of each. */
  readonly plainPages: readonly { readonly text: string; readonly page: string }[];
  /** Strings that were refused, as they must be. */
  readonly refused: number;
  send: Send;
}

type Send = <N extends CommandName>(name: N, args: CommandArgs<N>) => Promise<void>;
type Holds = (isTrue: boolean, sentence: () => string) => boolean;

const mostPerDevice = 25;
const atOnce = 8;
const chunkBytes = 40_000;

/** Sends by one device after another, so that none meets the limit on what one may send. */
const manyDesks = (leader: Visitor, workshopId: string): { readonly send: Send; leave(): void } => {
  let desk: Sender | undefined;
  let sent = 0;
  const send: Send = async (name, args) => {
    if (!desk || sent >= mostPerDevice) {
      desk?.leave();
      const { link } = granted(
        await leader.post<Invited>(routes.invitations(workshopId), { role: 'facilitator' as const }),
      );
      const who = visitor(leader.origin, leader.saysOrigin);
      await redeemLink(who, link);
      desk = await sender(who);
      sent = 0;
    }
    sent += 1;
    const reply = await desk.send(workshopId, name, args);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code} for ${JSON.stringify(args).slice(0, 400)}`);
  };
  return { send, leave: () => desk?.leave() };
};

const shareOf = (strings: readonly string[], part: number, parts: number, most: number): string => {
  let words = '';
  for (const [index, text] of strings.entries())
    if (index % parts === part && words.length + text.length + 1 < most) words += `${text}\n`;
  return words;
};

const foundingOf = (strings: readonly string[], collect: string, cluster: string): CommandArgs<'foundWorkshop'> => {
  const at = (index: number): string => strings[index % strings.length] ?? '';
  const step = (stepId: string, activity: 'collect' | 'cluster', index: number) => ({
    stepId,
    promptId: newId(),
    title: lineFor(at(index), 60),
    activity,
    prompt: lineFor(at(index + 40), 200),
    plannedMinutes: 10,
    note: at(index + 80).slice(0, 900),
  });
  return {
    meeting: {
      title: lineFor(at(7), 120),
      body: lineFor(at(8), 120),
      place: lineFor(at(9), 120),
      date: '2027-02-09',
      from: '19.00',
      to: '21.00',
      timeZone: 'Europe/Copenhagen',
      ladder: 'dialogue',
      purpose: shareOf(strings, 1, 7, 1000),
      mandate: shareOf(strings, 2, 7, 2000),
      groundRules: shareOf(strings, 3, 7, 400),
    },
    agendaItem: { agendaItemId: newId(), title: lineFor(at(10), 200) },
    steps: [
      ...Array.from({ length: 20 }, (_, index) => step(index === 0 ? collect : newId(), 'collect', index)),
      step(cluster, 'cluster', 21),
    ],
  };
};

interface Row {
  readonly statementId: string;
  readonly text: string;
  readonly source: string;
  readonly ref: string;
}

const chunked = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const chunks: Row[][] = [[]];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if ((chunks.at(-1)?.length ?? 0) >= 100 || bytes + size > chunkBytes) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(row);
    bytes += size;
  }
  return chunks;
};

/** Posts one string as somebody without a script does; the page that answers, or null when it was refused. */
const postPlain = async (
  phone: Visitor,
  code: string,
  fields: Readonly<Record<'stepId' | 'statementId' | 'text', string>>,
): Promise<{ readonly status: number; readonly page: string }> => {
  const headers = { cookie: phone.cookie(), origin: phone.saysOrigin };
  const body = new URLSearchParams({ ...fields, commandId: newId() });
  const address = new URL(`/m/${code}`, phone.origin);
  const answer = await askAgain(address, { method: 'POST', headers, body, redirect: 'manual' });
  if (answer.status !== 303) return { status: answer.status, page: await answer.text() };
  const next = new URL(answer.headers.get('location') ?? '', address);
  return { status: 303, page: await (await askAgain(next, { headers })).text() };
};

/** A phone that comes in under a name, and asks to help. */
const askingPhone = async (leader: Visitor, workshopId: string, code: string, name: string): Promise<Sender | null> => {
  const who = visitor(leader.origin, leader.saysOrigin);
  const joined = await who.post(routes.join, { code, name });
  if (joined && typeof joined === 'object' && 'ok' in joined) return null;
  const phone = await sender(who);
  await phone.socket.timeout(60_000).emitWithAck('enter', { workshopId, seat: 'phone', since: null });
  await phone.socket.timeout(60_000).emitWithAck('askToHelp', { asks: true });
  return phone;
};

/** Founds a workshop and gives it every string in every place. */
export const postEverywhere = async (
  leader: Visitor,
  strings: readonly string[],
  atDoor: number,
  holds: Holds,
): Promise<Posted> => {
  const [workshopId, collect, cluster] = [newId(), newId(), newId()];
  const found = foundingOf(strings, collect, cluster);
  granted(await leader.post(routes.workshops, { workshopId, commandId: newId(), found }));
  const { code } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
  const { send, leave } = manyDesks(leader, workshopId);
  await send('startStep', { stepId: collect, seen: null });

  const statements = new Map<string, string>();
  const sources = new Map<string, string>();
  let refused = 0;
  const rows = strings.flatMap((text, index): readonly Row[] => {
    const kept = keptAs(text, 1000);
    if (kept === null) return [];
    const statementId = newId();
    statements.set(statementId, kept);
    const source = lineFor(strings[index] ?? '', 120);
    sources.set(statementId, source);
    return [{ statementId, text, source, ref: lineFor(text, 40) }];
  });
  const importId = newId();
  for (const part of chunked(rows))
    await send('importStatements', { importId, source: 'Et tidligere møde', stepId: collect, statements: [...part] });

  const plainPages: { text: string; page: string }[] = [];
  const phones: { who: Visitor; texts: string[] }[] = [];
  const perPhone = Array.from({ length: Math.ceil(strings.length / mostPerDevice) }, (_, at) =>
    strings.slice(at * mostPerDevice, (at + 1) * mostPerDevice),
  );
  await inParallel(perPhone, atOnce, async (texts) => {
    const phone = { who: visitor(leader.origin, leader.saysOrigin), texts: [] as string[] }; // filled below
    await phone.who.post(routes.join, { code });
    phones.push(phone);
    for (const text of texts) {
      const statementId = newId();
      const answer = await postPlain(phone.who, code, { stepId: collect, statementId, text });
      const kept = keptAs(text, 280);
      const due = kept === null ? 422 : 303;
      holds(answer.status === due, () => `the form answered ${answer.status} to ${JSON.stringify(text)}`);
      if (kept === null) refused += 1;
      else {
        statements.set(statementId, kept);
        phone.texts.push(kept);
      }
      plainPages.push({ text: kept ?? readableText(text), page: answer.page });
    }
  });

  const imported = rows.map(({ statementId }) => statementId);
  const clusters: string[] = [];
  const clusterIds: string[] = [];
  const principles: string[] = [];
  const lanes = Array.from({ length: atOnce }, () => manyDesks(leader, workshopId));
  const attendees: string[] = [];
  await inParallel(strings, atOnce, async (text, index, lane) => {
    const title = titleFor(text);
    const sendHere: Send = (name, args) => lanes[lane]?.send(name, args) ?? Promise.resolve();
    const statementId = imported[index];
    const clusterId = newId();
    if (statementId !== undefined) {
      const at = { x: (index % 15) * 900, y: Math.floor(index / 15) * 900 };
      await sendHere('startCluster', { clusterId, statements: [{ statementId, seen: null }], title, ...at });
      clusters.push(title);
      clusterIds.push(clusterId);
    }
    const on = statementId === undefined ? null : clusterId;
    if (index % 2 === 0) await sendHere('makePrinciple', { principleId: newId(), clusterId: on, title });
    else await sendHere('makeStation', { stationId: newId(), clusterId: on, title });
    principles.push(title);
    const name = lineFor(text, 120);
    const office = lineFor(strings[index + 1] ?? '', 120);
    await sendHere('writeAttendee', { attendeeId: newId(), name, title: office, mark: 'present' });
    attendees.push(name);
  });
  for (const lane of lanes) lane.leave();
  const fieldLines: string[] = [];
  for (const [part, field] of itemMinutesFields.entries()) {
    const text = shareOf(strings, part, itemMinutesFields.length, field === 'caseId' ? 200 : 19_000);
    await send('writeItemMinutes', { agendaItemId: found.agendaItem.agendaItemId, field, text });
    if (field !== 'caseId') fieldLines.push(...text.split('\n'));
  }
  for (const [index, text] of strings.slice(0, atDoor).entries()) {
    const { agendaItemId } = found.agendaItem;
    const owner = lineFor(strings[index + 1] ?? '', 56);
    await send('writeTask', { taskId: newId(), agendaItemId, what: lineFor(text, 140), owner, toId: null });
  }
  for (const text of strings.slice(0, atDoor)) {
    const { agendaItemId } = found.agendaItem;
    const hands = { yes: 3, no: 2, neither: 1 };
    await send('writeRoomVote', { voteId: newId(), agendaItemId, question: lineFor(text, 200), hands });
  }
  await send('writeMinutes', { adjournedAt: '21.02', attachments: shareOf(strings, 3, 9, 3900) });
  const [answersBy, nextPlace] = [lineFor(strings[2] ?? '', 120), lineFor(strings[3] ?? '', 120)];
  await send('writeFollowUp', {
    answersBy,
    answersOn: '2027-03-02',
    nextOn: '2027-03-09',
    nextFrom: '19.00',
    nextPlace,
  });
  await send('showUpshot', { isShown: true });

  const speakers = strings.slice(0, atDoor).map((text) => lineFor(text, 60));
  await send('arrangeFloor', { mode: 'list', unheardFirst: false, secondsEach: 120 });
  for (const name of speakers) await send('enterSpeaker', { speakerId: newId(), name });
  await send('callNextSpeaker', { seen: null });
  for (const name of speakers)
    await send('bindScreen', { screenId: newId(), name, bound: { kind: 'room', room: name } });
  await send('writeWifi', { wifi: { name: lineFor(strings[0] ?? '', 32), password: lineFor(strings[1] ?? '', 63) } });
  // What was said aloud, and taken with into the minutes: under its point it stands once more, word for word.
  for (const text of strings.slice(-atDoor)) {
    const kept = keptAs(text, 280);
    if (kept === null) continue;
    const statementId = newId();
    await send('postSaidInRoom', { statementId, stepId: cluster, text });
    await send('starStatement', { statementId, isStarred: true });
    statements.set(statementId, kept);
  }

  const asking: Sender[] = [];
  const doorNames: string[] = [];
  for (const text of strings.slice(0, atDoor)) {
    const name = lineFor(text, 60);
    const one = await askingPhone(leader, workshopId, code, name);
    if (one) asking.push(one);
    if (holds(one !== null, () => `the door refused the name ${JSON.stringify(name)}`)) doorNames.push(name);
  }
  leave();
  return {
    workshopId,
    code,
    leader,
    steps: { collect, cluster },
    statements,
    sources,
    clusters,
    clusterIds,
    meeting: found.meeting.title,
    principles,
    attendees,
    doorNames,
    speakers,
    stepTitles: found.steps.map(({ title }) => title),
    fieldLines,
    asking,
    phones,
    plainPages,
    refused,
    send,
  };
};
