import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { importChunkStatements } from '@skab/shared/commands/importStatements.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { deskSocket, type DeskSocket } from './deskSocket.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from './visitor.ts';

/** A workshop that collects and clusters, for measuring: who may place is everyone. */
export const foundToCluster = (collectId: string, clusterId: string): CommandArgs<'foundWorkshop'> => ({
  meeting: {
    title: 'Måling',
    body: '',
    place: '',
    date: '2027-02-09',
    from: '19.00',
    to: '21.00',
    timeZone: 'Europe/Copenhagen',
    ladder: 'dialogue',
  },
  agendaItem: { agendaItemId: newId(), title: 'Måling' },
  steps: [
    {
      stepId: collectId,
      promptId: newId(),
      title: 'Udsagn',
      activity: 'collect',
      prompt: 'Hvad skal være til stede?',
      plannedMinutes: 60,
      note: '',
    },
    {
      stepId: clusterId,
      promptId: newId(),
      title: 'Klynger',
      activity: 'cluster',
      placers: 'everyone',
      prompt: '',
      plannedMinutes: 60,
      note: '',
    },
  ],
});

/** People of one role, each with a device of their own, at desks without screens. */
export const desksOf = async (
  leader: Visitor,
  workshopId: string,
  role: 'facilitator' | 'member',
  count: number,
): Promise<readonly { readonly who: Visitor; readonly desk: DeskSocket }[]> => {
  const desks = [];
  for (let index = 0; index < count; index += 1) {
    const { link } = granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role }));
    const who = visitor(leader.origin);
    await redeemLink(who, link);
    desks.push({ who, desk: await deskSocket(who, workshopId) });
  }
  return desks;
};

/** Statements of the length that people write: 20 to 160 signs. */
export const writtenWords = (index: number): string => {
  const parts = [
    'Mød os, hvor vi er i forvejen.',
    'Sig, hvornår næste skridt kommer, også når svaret er nej.',
    'Spørg, før I beslutter.',
    'Et fast hjørne på biblioteket hver torsdag klokken 16 ville hjælpe dem, der ikke går til møder.',
    'Lån os en nøgle i tre måneder, så viser vi det.',
  ];
  const most = 1 + (index % 3);
  const from = Array.from({ length: most }, (_, at) => parts[(index * 7 + at * 3) % parts.length]);
  return `${from.join(' ')} (${index + 1})`;
};

export interface FullBoard {
  readonly statementIds: readonly string[];
  readonly clusterIds: readonly string[];
}

/** Fills a board: statements, nine of ten of them in clusters of about thirty, by as many desks as keep within their limits. */
export const fillBoard = async (desks: readonly DeskSocket[], texts: readonly string[]): Promise<FullBoard> => {
  const statementIds = texts.map(() => newId());
  const desk = (index: number): DeskSocket => {
    const one = desks[index % desks.length];
    if (!one) throw new Error('there are no desks');
    return one;
  };
  const importId = newId();
  for (let from = 0; from < texts.length; from += importChunkStatements) {
    const statements = texts
      .slice(from, from + importChunkStatements)
      .map((text, index) => ({ statementId: statementIds[from + index] ?? '', text }));
    await desk(from / importChunkStatements).send('importStatements', {
      importId,
      source: 'Måling',
      stepId: null,
      statements,
    });
  }
  const perCluster = 27;
  const clusterIds: string[] = [];
  const columns = Math.ceil(Math.sqrt(texts.length / 30));
  for (let at = 0; at < texts.length; at += 30) {
    const clusterId = newId();
    const index = clusterIds.push(clusterId) - 1;
    await desk(index).send('startCluster', {
      clusterId,
      statements: [{ statementId: statementIds[at] ?? '', seen: null }],
      title: `Klynge ${index + 1}`,
      x: (index % columns) * 900,
      y: Math.floor(index / columns) * 1300,
    });
  }
  // Each desk goes on when it has been answered, and waits when it is told that it is too fast.
  const moves = statementIds
    .map((statementId, index) => ({ statementId, clusterId: clusterIds[Math.floor(index / 30)], nth: index % 30 }))
    .filter(({ nth }) => nth > 0 && nth < perCluster);
  let next = 0;
  await Promise.all(
    desks.map(async (one) => {
      for (let move = moves[next++]; move; move = moves[next++]) {
        if (!move.clusterId) continue;
        await one.send('placeStatement', { statementId: move.statementId, clusterId: move.clusterId, seen: null });
      }
    }),
  );
  return { statementIds, clusterIds };
};
