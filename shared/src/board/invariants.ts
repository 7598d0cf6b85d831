import type { Board } from './board.ts';
import { wasPublished } from './clusters.ts';
import { numberCounter, only } from './collections.ts';
import { readRelationKey } from './relations.ts';
import { unsoundPolls } from './unsoundPolls.ts';
import { unsoundQuestions } from './unsoundQuestions.ts';
import { worded } from './worded.ts';

const circles = (board: Board, clusterId: string): boolean => {
  const met = new Set<string>();
  for (let id: string | undefined = clusterId; id !== undefined; id = board.get('nests', id)?.parentId) {
    if (met.has(id)) return true;
    met.add(id);
  }
  return false;
};

const unsoundClusters = (board: Board): string | null => {
  for (const [key] of board.all('places')) {
    const [statementId, clusterId] = readRelationKey(key);
    if (!board.get('clusters', clusterId)) return 'a place names a cluster that is not there';
    if (!wasPublished(board, statementId)) return 'a place names a statement that never was';
  }
  for (const [id] of board.all('clusters')) if (!board.get('islands', id)) return 'a cluster lies nowhere';
  for (const [id] of board.all('islands')) if (!board.get('clusters', id)) return 'an island without a cluster';
  const drafts = new Set<string>();
  for (const [id, { draftId }] of board.all('drafts')) {
    if (!board.get('clusters', id)) return 'a draft without a cluster';
    if (drafts.has(draftId)) return 'two clusters have one draft';
    drafts.add(draftId);
  }
  for (const [id, { text }] of board.all('descriptions')) {
    if (!board.get('clusters', id)) return 'a description without a cluster';
    if (text === '') return 'a description has no words';
  }
  for (const [id, { parentId }] of board.all('nests')) {
    if (!board.get('clusters', id) || !board.get('clusters', parentId))
      return 'a nest names a cluster that is not there';
    if (circles(board, id)) return 'a cluster lies inside itself';
  }
  for (const [relation, owners] of [
    ['principleClusters', 'principles'],
    ['stationClusters', 'stations'],
    ['mandateClusters', 'mandateQuestions'],
  ] as const) {
    for (const [key] of board.all(relation)) {
      const [ownerId, clusterId] = readRelationKey(key);
      if (!board.get(owners, ownerId)) return 'a link from what is not there';
      if (!board.get('clusters', clusterId)) return 'a link to a cluster that is not there';
    }
  }
  const { clusterId: shown = null } = board.get('spotlight', only) ?? {};
  if (shown !== null && !board.get('clusters', shown)) return 'a cluster is shown that is not there';
  for (const [id] of board.all('mergedClusters')) if (board.get('clusters', id)) return 'a merged cluster still stands';
  return null;
};

const unsoundFloor = (board: Board): string | null => {
  const speakers = [...board.all('speakers')];
  const speaking = speakers.filter(([, { standing }]) => standing === 'speaking');
  if (speaking.length > 1) return 'two have the floor';
  for (const [, { standing, calledAt, endedAt }] of speakers) {
    if ((calledAt === null) !== (standing === 'waiting')) return 'the floor was given to one who waits';
    if ((endedAt === null) !== (standing === 'waiting' || standing === 'speaking'))
      return 'the end of a turn and its standing disagree';
  }
  const waiting = new Set<string>();
  for (const [id, { actorId }] of board.all('askers')) {
    const speaker = board.get('speakers', id);
    if (!speaker) return 'somebody asked who is not on the list';
    if (speaker.standing === 'waiting' && waiting.has(actorId)) return 'somebody waits twice';
    if (speaker.standing === 'waiting') waiting.add(actorId);
  }
  // Without the desk there is nothing to hold the board against.
  if (speakers.length > 0) {
    const shown = board.get('floor', only)?.speaking?.name;
    if (shown !== speaking[0]?.[1].name) return 'who is shown to speak is not who has the floor';
  }
  return null;
};

/** The first way in which a board is not sound, as a sentence for developers; null when it is sound. Checks both homes if both are there. */
export const unsoundness = (board: Board): string | null => {
  const run = board.get('run', only);
  if (run) {
    if (run.stepId !== null && !board.get('steps', run.stepId)) return 'a step is on that is not in the running order';
    if (run.stepId !== null && run.phase !== 'open') return 'a step is on in a workshop that is not open';
    if (run.halt && run.phase !== 'open') return 'a workshop stands still that is not open';
    if ((run.closedAt !== null) !== (run.phase === 'closed')) return 'the time of closing and the phase disagree';
    for (const [id, stepRun] of board.all('stepRuns')) {
      if (!board.get('steps', id)) return 'a step was run that is not in the running order';
      if ((stepRun.endedAt === null) !== (run.stepId === id)) return 'a step without an end is not the one that is on';
    }
  }
  for (const [id] of board.all('closedSteps'))
    if (!board.get('steps', id)) return 'the words of a closed step that is not there';
  for (const [id] of board.all('scriptNotes')) if (!board.get('steps', id)) return 'a script note of no step';
  for (const [, step] of board.all('steps')) {
    if (!board.get('agendaItems', step.agendaItemId)) return 'a step belongs to no agenda item';
    if (step.promptId !== null && !board.get('prompts', step.promptId)) return 'a step has a prompt that is not there';
  }
  for (const collection of worded) {
    for (const [, statement] of board.all(collection)) {
      if (statement.stepId !== null && !board.get('steps', statement.stepId)) return 'a statement belongs to no step';
      if (statement.promptId !== null && !board.get('prompts', statement.promptId))
        return 'a statement answers a prompt that is not there';
      if (statement.mandateId !== undefined && !board.get('mandateQuestions', statement.mandateId))
        return 'something is missing of a question that is not there';
      if (statement.text === '') return 'a statement has no words';
    }
  }
  for (const [, { stepId }] of board.all('imports')) {
    if (stepId !== null && !board.get('steps', stepId)) return 'an import went into a step that is not there';
  }
  for (const [id, { importId, meetingId }] of board.all('origins')) {
    if (!board.get('imports', importId)) return 'an origin names an import that is not there';
    if (meetingId !== undefined && !board.get('earlierMeetings', meetingId))
      return 'a statement is from a meeting that nothing is known of';
    if (!wasPublished(board, id)) return 'an origin without its statement';
  }
  for (const [id] of board.all('saidInRoom')) {
    if (!wasPublished(board, id)) return 'something was said in the room that is not there';
    if (board.get('authors', id)) return 'what was said in the room has an author';
  }
  const shownOf = board.get('shownDecision', only)?.agendaItemId;
  if (shownOf !== undefined && !board.get('agendaItems', shownOf)) return 'a decision is shown of no point';
  const held = board.get('heldWall', only);
  if (held && held.stepId !== null && !board.get('steps', held.stepId))
    return 'a step is held on the wall that is not in the running order';
  if (held?.decision && !board.get('agendaItems', held.decision.agendaItemId)) return 'a decision is held of no point';
  for (const [, { agendaItemId }] of board.all('tasks'))
    if (!board.get('agendaItems', agendaItemId)) return 'a task was given at no point';
  for (const [id] of board.all('endings')) if (!board.get('agendaItems', id)) return 'a point ended that is not there';
  for (const [, { meetingId }] of board.all('brought'))
    if (!board.get('earlierMeetings', meetingId)) return 'something is from a meeting that nothing is known of';
  const sealed = new Map<string, number>();
  for (const [, { stepId }] of board.all('sealedStatements')) sealed.set(stepId, (sealed.get(stepId) ?? 0) + 1);
  // Without the desk there is nothing to count.
  if (sealed.size > 0 || board.get('counters', numberCounter))
    for (const [stepId] of board.all('steps'))
      if ((board.get('sealedCounts', stepId)?.count ?? 0) !== (sealed.get(stepId) ?? 0))
        return 'sealed words are counted wrong';
  const standings = [...worded, 'withdrawn'] as const;
  for (const [index, one] of standings.entries()) {
    for (const [id] of board.all(one)) {
      const other = standings.slice(index + 1).find((collection) => board.get(collection, id));
      if (other) return `a statement stands both in ${one} and in ${other}`;
    }
  }
  const floor = unsoundFloor(board);
  if (floor) return floor;
  const polls = unsoundPolls(board);
  if (polls) return polls;
  const questions = unsoundQuestions(board);
  if (questions) return questions;
  for (const [key] of board.all('mandatePrinciples')) {
    const [mandateId, principleId] = readRelationKey(key);
    if (!board.get('mandateQuestions', mandateId)) return 'a principle is about a question that is not there';
    if (!board.get('principles', principleId)) return 'a principle that is not there is about the mandate';
  }
  const clusters = unsoundClusters(board);
  if (clusters) return clusters;
  const taken = new Set<number>();
  const last = board.get('counters', numberCounter)?.last;
  for (const [, { number }] of board.all('numbers')) {
    if (taken.has(number)) return 'two statements have one number';
    if (last !== undefined && number > last) return 'a number was given that was not counted';
    taken.add(number);
  }
  return null;
};
