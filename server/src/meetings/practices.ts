import * as z from 'zod/mini';
import { judge, type Actor } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { lineOfWords } from '@skab/shared/commands/lineOfWords.ts';
import { practiceCopyOf } from '@skab/shared/commands/practiceCopy.ts';
import { idBytes, idFromBytes } from '@skab/shared/ids.ts';
import { isTimeToPractise, practiceQuestionLimit } from '@skab/shared/meeting/practice.ts';
import { refuse, type Refusal } from '@skab/shared/outcome.ts';
import type { PracticeBegun } from '@skab/shared/protocol/deskHttp.ts';
import { idOfWords } from '../chain/idOfWords.ts';
import type { ScratchRow } from '../ports/store.ts';
import type { PracticeSweeper } from './practiceSweeper.ts';
import type { RehearsalTools } from './rehearsals.ts';

interface Asker {
  readonly deviceId: string;
  readonly personId: string;
}

export interface PracticeTools extends Pick<
  RehearsalTools,
  'store' | 'clock' | 'randomBytes' | 'send' | 'open' | 'actorIn' | 'runFor'
> {
  readonly sweeper: PracticeSweeper;
}

const callSchema = z.strictObject({ question: lineOfWords(1, practiceQuestionLimit) });

/** The rows of a practice round: a workshop whose code nobody can type, for it is none. */
const addPractice = ({ store, clock, randomBytes }: PracticeTools, ofId: string, board: Board): Promise<ScratchRow> =>
  store.register(async (register) => {
    const { title = '', date = '' } = board.get('workshop', only) ?? {};
    const [workshopId, seriesId] = [idFromBytes(randomBytes(idBytes)), idFromBytes(randomBytes(idBytes))];
    const createdAt = clock.now();
    await register.addSeries({ seriesId, joinCode: seriesId, createdAt });
    await register.addWorkshop({ workshopId, seriesId, createdAt, title, date, phase: 'before', closedAt: null });
    const row = { workshopId, ofId, kind: 'practice' } as const;
    await register.addScratch(row);
    return row;
  });

/** Founds the scratch copy, marks it, and begins its one step. */
const foundPractice = async (
  tools: PracticeTools,
  asker: Asker,
  practiceId: string,
  { board, question }: { readonly board: Board; readonly question: string },
): Promise<Refusal | null> => {
  const named = (what: string): string => idOfWords(`practice ${what}`, practiceId);
  const stepId = named('step');
  const asked = { question, stepId, agendaItemId: named('point'), promptId: named('prompt') };
  const copy = practiceCopyOf(board, asked, tools.clock.now());
  const send = (name: 'foundFromCopy' | 'startStep', args: unknown) =>
    tools.send(asker, { workshopId: practiceId, id: named(name), name, args });
  const founded = await send('foundFromCopy', { importId: named('import'), copy });
  if (!founded?.ok) return founded ?? refuse('failed');
  const there = await tools.actorIn(practiceId, asker.personId);
  if (!there) return refuse('not-allowed');
  const mark = { name: 'beginRehearsal', args: { kind: 'practice' } } as const;
  const marked = await tools.runFor(asker, there, { workshopId: practiceId, id: named('mark'), ...mark });
  if (!marked?.ok) return marked ?? refuse('failed');
  const begun = await send('startStep', { stepId, seen: null });
  return begun?.ok ? null : (begun ?? refuse('failed'));
};

const begin = async (
  tools: PracticeTools,
  asker: Asker,
  { workshopId, actor, question }: { readonly workshopId: string; readonly actor: Actor; readonly question: string },
): Promise<PracticeBegun | Refusal> => {
  const opened = await tools.open(workshopId);
  if (!opened.ok) return opened;
  const { board } = opened;
  const on = board.get('practice', only);
  if (on) return { practiceId: on.workshopId };
  if (!isTimeToPractise(board)) return refuse('practice-not-now');
  const { workshopId: practiceId } = await addPractice(tools, workshopId, board);
  const no = await foundPractice(tools, asker, practiceId, { board, question });
  if (no) return no;
  // Until here nobody knows of it: what has gone wrong is swept, now or when the server begins again.
  const id = idOfWords('practice begins', practiceId);
  const begun = await tools.runFor(asker, actor, { workshopId, id, name: 'beginPractice', args: { practiceId } });
  return begun?.ok ? { practiceId } : (begun ?? refuse('failed'));
};

/**
 * Begins a practice round: one question in a workshop of its own, which everybody in the evening is in until it ends. There is one at a
 * time; who asks again gets the one that is on.
 */
export const beginPractice = async (
  tools: PracticeTools,
  asker: Asker,
  workshopId: string,
  call: unknown,
): Promise<PracticeBegun | Refusal> => {
  const opened = await tools.open(workshopId);
  if (!opened.ok) return opened;
  const actor = await tools.actorIn(workshopId, asker.personId);
  const no = actor ? judge(actor, 'practise', opened.place) : 'not-allowed';
  if (no || !actor) return refuse(no ?? 'not-allowed');
  const read = callSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  return tools.sweeper.whileBeginning(workshopId, () =>
    begin(tools, asker, { workshopId, actor, question: read.data.question }),
  );
};
