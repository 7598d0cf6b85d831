import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { routes, type Invited, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../../harness/visitor.ts';
import { sender, type Sender } from '../kit/sender.ts';
import { readBackDocx, readBackMarkdown, readBackPdf, type Wanted } from './exports.ts';
import type { Parser } from './parser.ts';
import { lineFor, squeezed } from './rules.ts';

type Holds = (isTrue: boolean, sentence: () => string) => boolean;

/** Word and PDF files of a small workshop take their time: they are read back for one title in so many. */
const everyNth = 10;

const founding = (): CommandArgs<'foundWorkshop'> => ({
  meeting: {
    title: 'x',
    body: '',
    place: '',
    date: '2027-02-09',
    from: '19.00',
    to: '21.00',
    timeZone: 'Europe/Copenhagen',
    ladder: 'dialogue',
  },
  agendaItem: { agendaItemId: newId(), title: 'Navne' },
  steps: [
    { stepId: newId(), promptId: newId(), title: 'x', activity: 'collect', prompt: 'x', plannedMinutes: 5, note: '' },
  ],
});

/** Gives one small workshop each string as its name, body and place, and reads its files and its door. The files read. */
export const tryTitles = async (
  leader: Visitor,
  strings: readonly string[],
  parser: Parser,
  holds: Holds,
): Promise<number> => {
  const workshopId = newId();
  const found = founding();
  granted(await leader.post(routes.workshops, { workshopId, commandId: newId(), found }));
  const { code } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
  // What a device may send and ask for in a while is bounded: a new one for so many titles.
  const fresh = async (): Promise<{ desk: Sender; reader: Visitor }> => {
    const { link } = granted(
      await leader.post<Invited>(routes.invitations(workshopId), { role: 'facilitator' as const }),
    );
    const who = visitor(leader.origin, leader.saysOrigin);
    await redeemLink(who, link);
    return { desk: await sender(who), reader: who };
  };
  let { desk, reader } = await fresh();
  let files = 0;
  for (const [index, text] of strings.entries()) {
    if (index % 25 === 24) {
      desk.leave();
      ({ desk, reader } = await fresh());
    }
    const title = lineFor(text, 120);
    const reply = await desk.send(workshopId, 'describeWorkshop', {
      ...found.meeting,
      title,
      body: title,
      place: title,
    });
    holds(reply.ok, () => `no name of a meeting: ${JSON.stringify(title)}`);
    const page = await (await fetch(new URL(`/m/${code}`, leader.origin))).text();
    const { dangers, words } = await parser.readHtml(page, '#root main > p');
    for (const danger of dangers) holds(false, () => `the door: ${danger} of ${JSON.stringify(title)}`);
    holds(
      squeezed(words ?? '') === squeezed(title),
      () => `the door says ${JSON.stringify(words)} for ${JSON.stringify(title)}`,
    );
    const wanted: Wanted = { workshopId, reader, byNumber: new Map(), somewhere: [title] };
    await readBackMarkdown(wanted, holds);
    files += 1;
    if (index % everyNth !== 0) continue;
    await readBackDocx(wanted, parser, holds);
    await readBackPdf(wanted, holds);
    files += 2;
  }
  desk.leave();
  return files;
};
