import * as z from 'zod/mini';
import { only, type CollectionName, type Rows } from '../board/collections.ts';
import { cleanText, countSigns, importedStatementLimit, readableText } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { kinds } from '../meeting/kinds.ts';
import {
  activities,
  haltKinds,
  ladderSteps,
  namings,
  phases,
  placers,
  publishings,
  skips,
  slowPaces,
} from '../meeting/words.ts';
import { endings } from '../meeting/endings.ts';
import { presenterLimit, promiserLimit } from '../meeting/settled.ts';
import { handChoices, pollItemKinds, pollKinds, pollLimits } from '../meeting/polls.ts';
import { doorQuestionsFields } from './askAtDoor.ts';
import { mostPeople } from './countRoom.ts';
import { refLimit, sourceLimit } from './importStatements.ts';
import { earlierMeetingFields } from './earlierMeeting.ts';
import { islandFields } from './islandFields.ts';
import { descriptionLimit } from './keepVersion.ts';
import { lineOfWords } from './lineOfWords.ts';
import { meetingFields } from './meetingFields.ts';
import { titleLimit } from './readTitle.ts';
import { followUpFields } from './writeFollowUp.ts';
import { shownDecisionLimit } from './showDecision.ts';
import { backgroundSchema } from './stepFields.ts';
import { textScales } from './setWall.ts';
import { wallItemSchema } from './wallItemFields.ts';
import { handsSchema } from './writeRoomVote.ts';
import { taskFields } from './writeTask.ts';

/**
 * What is never copied: who wrote, who moved, led and spoke, what was said at the door, the count that follows from the numbers, drafts,
 * whose words stay behind, what is under seal, letters to other workshops, what was being read aloud, that the minutes are public, and what is of the hall
 * alone.
 */
type Uncopied =
  | 'authors'
  | 'arrivals'
  | 'signals'
  | 'lastPosts'
  | 'counters'
  | 'dealt'
  | 'movers'
  | 'stepLeaders'
  | 'drafts'
  | 'floor'
  | 'upshot'
  | 'shownPoll'
  | 'objections'
  | 'publishedMinutes'
  | 'speakers'
  | 'askers'
  | 'letters'
  | 'sealedStatements'
  | 'sealedCounts'
  | 'returnedLetters'
  // of this house alone: its screens, its network, and what stands on the wall for a while
  | 'heldWall'
  | 'roomShows'
  | 'screens'
  | 'wifi'
  // what is copied is no rehearsal and has no practice round: nothing of them is kept
  | 'rehearsal'
  | 'practice';
export type CopiedCollection = Exclude<CollectionName, Uncopied>;

const time = z.int().check(z.gte(0));
const maybeTime = z.nullable(time);
const maybeId = z.nullable(idSchema);
const position = z.int().check(z.gte(0), z.lte(100_000));
const title = lineOfWords(1, titleLimit * 2);
const description = z.string().check(
  z.maxLength(descriptionLimit * 2),
  z.overwrite(cleanText),
  z.refine((text) => text !== '' && countSigns(text) <= descriptionLimit),
);
const typed = (most: number) => z.string().check(z.maxLength(most), z.overwrite(readableText));

const statementWords = z.string().check(
  z.maxLength(4000),
  z.overwrite(cleanText),
  z.refine((text) => text !== '' && countSigns(text) <= importedStatementLimit),
);
const signature = z.union([
  z.strictObject({ name: lineOfWords(1, 120) }),
  z.strictObject({ kind: z.enum(kinds), council: z.optional(lineOfWords(1, 120)) }),
]);
const besideWords = {
  signature: z.optional(signature),
  buildsOn: z.optional(idSchema),
  mandateId: z.optional(idSchema),
};
const statementFields = {
  text: statementWords,
  stepId: maybeId,
  promptId: maybeId,
  publishedAt: time,
  editedAt: maybeTime,
  isLate: z.boolean(),
  ...besideWords,
};

/** The shape of each row that may come from outside: what our own commands would have written. */
export const rowSchemas: { readonly [C in CopiedCollection]: z.ZodMiniType<Rows[C]> } = {
  workshop: z.strictObject(meetingFields),
  run: z.strictObject({
    phase: z.enum(phases),
    stepId: maybeId,
    openedAt: maybeTime,
    closedAt: maybeTime,
    halt: z.optional(z.strictObject({ kind: z.enum(haltKinds), at: time, untilAt: maybeTime })),
  }),
  wall: z.strictObject({ textScale: z.literal(textScales), address: z.null(), isBlack: z.optional(z.literal(true)) }),
  agendaItems: z.strictObject({
    number: z.int().check(z.gte(1)),
    title: lineOfWords(0, 200),
    position,
    isClosed: z.optional(z.literal(true)),
  }),
  steps: z.strictObject({
    agendaItemId: idSchema,
    position,
    title: lineOfWords(1, 60),
    activity: z.enum(activities),
    promptId: maybeId,
    plannedMinutes: z.int().check(z.gte(1), z.lte(600)),
    placers: z.optional(z.enum(placers)),
    publishing: z.optional(z.enum(publishings)),
    naming: z.optional(z.enum(namings)),
    ladder: z.optional(z.enum(ladderSteps)),
    presenter: z.optional(lineOfWords(1, presenterLimit)),
    background: z.optional(backgroundSchema),
    skipped: z.optional(z.enum(skips)),
    isAhead: z.optional(z.literal(true)),
    cutMinutes: z.optional(z.int().check(z.gte(1), z.lte(599))),
  }),
  prompts: z.strictObject({ text: typed(200) }),
  stepRuns: z.strictObject({
    startedAt: time,
    endedAt: maybeTime,
    addedMinutes: z.optional(z.int().check(z.gte(-600), z.lte(600))),
    haltedMs: z.optional(time),
    slowSeconds: z.optional(z.literal(slowPaces)),
    firstAt: z.optional(time),
  }),
  statements: z.strictObject(statementFields),
  numbers: z.strictObject({ number: z.int().check(z.gte(1)) }),
  withdrawn: z.strictObject({ at: time }),
  imports: z.strictObject({
    source: lineOfWords(1, sourceLimit),
    stepId: maybeId,
    at: time,
    withdrawnAt: maybeTime,
    meetingId: z.optional(idSchema),
  }),
  origins: z.strictObject({
    importId: idSchema,
    source: z.optional(lineOfWords(1, sourceLimit)),
    ref: z.optional(lineOfWords(1, refLimit)),
    said: z.optional(lineOfWords(1, refLimit)),
    meetingId: z.optional(idSchema),
    originalId: z.optional(idSchema),
  }),
  saidInRoom: z.strictObject({ at: time }),
  shownDecision: z.strictObject({
    agendaItemId: idSchema,
    text: z.string().check(
      z.maxLength(4000),
      z.overwrite(cleanText),
      z.refine((text) => text !== '' && countSigns(text) <= shownDecisionLimit),
    ),
  }),
  followUp: z.strictObject(followUpFields),
  roomCount: z.strictObject({ people: z.int().check(z.gte(0), z.lte(mostPeople)) }),
  doorQuestions: z.strictObject(doorQuestionsFields),
  earlierMeetings: z.strictObject(earlierMeetingFields),
  brought: z.strictObject({ meetingId: idSchema, originalId: idSchema, importId: z.optional(idSchema) }),
  closedSteps: z.strictObject({
    title: lineOfWords(1, 60),
    prompt: typed(200),
    promptId: maybeId,
    presenter: z.optional(lineOfWords(1, presenterLimit)),
    background: z.optional(backgroundSchema),
  }),
  closedItems: z.strictObject({ title: lineOfWords(1, 200) }),
  putOffs: z.strictObject({ toId: maybeId, at: time, to: z.optional(z.strictObject(earlierMeetingFields)) }),
  tasks: z.strictObject({ agendaItemId: idSchema, ...taskFields, at: time }),
  clusters: z.strictObject({ title: lineOfWords(0, titleLimit * 2) }),
  islands: z.strictObject({ ...islandFields, columns: z.nullable(z.int().check(z.gte(1), z.lte(8))) }),
  nests: z.strictObject({ parentId: idSchema }),
  places: z.strictObject({ at: time }),
  unsettled: z.strictObject({ firstId: idSchema, secondId: idSchema, at: time }),
  mergedClusters: z.strictObject({
    intoId: idSchema,
    title: lineOfWords(0, titleLimit * 2),
    description: z.optional(description),
  }),
  descriptions: z.strictObject({ text: description, at: time }),
  principles: z.strictObject({ title }),
  stations: z.strictObject({ title }),
  principleClusters: z.strictObject({ at: time }),
  stationClusters: z.strictObject({ at: time }),
  spotlight: z.strictObject({ clusterId: maybeId, item: z.optional(wallItemSchema) }),
  lateStatements: z.strictObject({
    text: statementWords,
    stepId: idSchema,
    promptId: maybeId,
    receivedAt: time,
    ...besideWords,
  }),
  gatedStatements: z.strictObject({
    text: statementWords,
    stepId: idSchema,
    promptId: maybeId,
    receivedAt: time,
    editedAt: z.optional(time),
    isForHosts: z.optional(z.literal(true)),
    ...besideWords,
  }),
  hiddenStatements: z.strictObject({ ...statementFields, hiddenAt: time }),
  scriptNotes: z.strictObject({
    text: typed(1000),
    who: z.optional(lineOfWords(1, 120)),
    materials: z.optional(lineOfWords(1, 200)),
  }),
  stars: z.strictObject({ at: time }),
  polls: z.strictObject({
    kind: z.enum(pollKinds),
    question: lineOfWords(1, pollLimits.question),
    stepId: idSchema,
    openedAt: time,
    closedAt: maybeTime,
    cast: z.nullable(z.int().check(z.gte(0))),
    budget: z.int().check(z.gte(1), z.lte(pollLimits.dots)),
    voters: z.int().check(z.gte(1), z.lte(pollLimits.voters)),
  }),
  pollItems: z.strictObject({ of: z.enum(pollItemKinds), position }),
  pollCounts: z.strictObject({ count: z.int().check(z.gte(0)) }),
  shelf: z.strictObject({
    of: z.enum(pollItemKinds),
    at: time,
    left: z.optional(z.strictObject({ at: time, reason: lineOfWords(1, pollLimits.reason) })),
  }),
  mandateQuestions: z.strictObject({
    text: typed(2000),
    position,
    isGone: z.optional(z.literal(true)),
  }),
  mandateClusters: z.strictObject({ at: time }),
  mandatePrinciples: z.strictObject({ at: time }),
  questions: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('answered'), at: time }),
    z.strictObject({ as: z.literal('putOff'), at: time, to: z.optional(z.strictObject(earlierMeetingFields)) }),
    z.strictObject({ as: z.literal('promised'), at: time, by: lineOfWords(1, promiserLimit) }),
  ]),
  roomVotes: z.strictObject({
    agendaItemId: idSchema,
    question: lineOfWords(1, pollLimits.question),
    at: time,
    hands: z.optional(handsSchema),
  }),
  voices: z.strictObject({ choice: z.enum(handChoices), name: lineOfWords(1, 120) }),
  endings: z.strictObject({ ending: z.enum(endings), at: time }),
  itemMinutes: z.strictObject({
    caseId: typed(20_000),
    summary: typed(20_000),
    background: typed(20_000),
    proposal: typed(20_000),
    earlierDecisions: typed(20_000),
    discussion: typed(20_000),
    decisions: typed(20_000),
  }),
  attendees: z.strictObject({
    name: lineOfWords(1, 120),
    title: lineOfWords(0, 120),
    mark: z.enum(['present', 'absent', 'unmarked']),
    position,
  }),
  minutes: z.strictObject({
    adjournedAt: z.string().check(z.regex(/^(([01]\d|2[0-3])\.[0-5]\d)?$/)),
    attachments: typed(4000),
  }),
};

// The keys of the schemas are the copied collections: that is their type.
export const copiedCollections = Object.keys(rowSchemas) as readonly CopiedCollection[];

const onlyOne: readonly CopiedCollection[] = [
  'workshop',
  'run',
  'wall',
  'spotlight',
  'minutes',
  'shownDecision',
  'followUp',
  'roomCount',
  'doorQuestions',
];
const relations: readonly CopiedCollection[] = [
  'places',
  'principleClusters',
  'stationClusters',
  'mandateClusters',
  'mandatePrinciples',
  'pollItems',
  'voices',
];
const choiceSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{4,22}$/));
const relationSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}$/));

/** What the key of a collection's rows looks like. */
export const keySchema = (collection: CopiedCollection): z.ZodMiniType<string> => {
  if (onlyOne.includes(collection)) return z.literal(only);
  if (collection === 'pollCounts') return choiceSchema;
  return relations.includes(collection) ? relationSchema : idSchema;
};
