import type { CommandArgs, CommandName } from '../commands/registry.ts';
import {
  demoAgendaItem,
  demoAttendees,
  demoBecame,
  demoClusters,
  demoHard,
  demoImport,
  demoMeeting,
  demoSaid,
  demoSteps,
  demoSummary,
  type DemoCluster,
  type DemoStatement,
} from './demoWords.ts';

/** A command of the demo's evening and who sends it: `facilitator`, or the number of a participant. */
export type DemoCommand = {
  [N in CommandName]: { readonly by: 'facilitator' | number; readonly name: N; readonly args: CommandArgs<N> };
}[CommandName];

export interface DemoWorkshop {
  readonly title: string;
  readonly date: string;
  readonly participants: number;
  /** In order; the first is `foundWorkshop`. */
  readonly commands: readonly DemoCommand[];
}

const participants = 9;
const clusterNames = Object.keys(demoClusters) as DemoCluster[]; // the keys of a constant are its type

/** Posts statements in turn, and lays each in the clusters it belongs to: the first of a cluster starts it. */
const clustering = (newId: () => string) => {
  const clusterIds = new Map(clusterNames.map((title) => [title, newId()]));
  const idOf = (title: DemoCluster): string => clusterIds.get(title) ?? '';
  const started = new Set<DemoCluster>();
  const lay = (statementId: string, title: DemoCluster, isSecond: boolean): DemoCommand => {
    const clusterId = idOf(title);
    if (isSecond) return { by: 'facilitator', name: 'addPlace', args: { statementId, clusterId } };
    if (started.has(title))
      return { by: 'facilitator', name: 'placeStatement', args: { statementId, clusterId, seen: null } };
    started.add(title);
    const { x, y } = demoClusters[title];
    const args = { clusterId, title, statements: [{ statementId, seen: null }], x, y };
    return { by: 'facilitator', name: 'startCluster', args };
  };
  return {
    idOf,
    post: (stepId: string, said: readonly DemoStatement[]) => {
      const posted = said.map(([text, ...titles]) => ({ statementId: newId(), text, titles }));
      return {
        posts: posted.map(({ statementId, text }, index): DemoCommand => ({
          by: index % participants,
          name: 'postStatement',
          args: { statementId, stepId, text },
        })),
        first: posted.flatMap(({ statementId, titles: [title] }) => (title ? [lay(statementId, title, false)] : [])),
        again: posted.flatMap(({ statementId, titles }) =>
          titles.slice(1).map((title) => lay(statementId, title, true)),
        ),
      };
    },
  };
};

/**
 * The ready-made demo workshop: an evening in its third step, with statements on the wall and, from the step before, clusters on the
 * board - one inside another, one that is a principle, one that is a station. Ids come from the caller.
 */
export const demoWorkshop = (newId: () => string, date: string): DemoWorkshop => {
  const agendaItemId = newId();
  const planned = demoSteps.map((step) => ({ ...step, stepId: newId(), promptId: newId() }));
  const [welcome, collect, hard] = planned;
  if (!welcome || !collect || !hard) throw new Error('the demo has at least three steps');
  const { idOf, post } = clustering(newId);
  const said = post(collect.stepId, demoSaid);
  const difficult = post(hard.stepId, demoHard);
  const { principle, station } = demoBecame;
  const leads = <N extends CommandName>(name: N, args: CommandArgs<N>) =>
    ({ by: 'facilitator', name, args }) as DemoCommand; // name and args belong together by the signature
  return {
    title: demoMeeting.title,
    date,
    participants,
    commands: [
      leads('foundWorkshop', {
        meeting: { ...demoMeeting, date },
        agendaItem: { agendaItemId, title: demoAgendaItem },
        steps: planned,
      }),
      leads('startStep', { stepId: welcome.stepId, seen: null }),
      leads('startStep', { stepId: collect.stepId, seen: welcome.stepId }),
      ...said.posts,
      leads('importStatements', {
        importId: newId(),
        source: demoImport.source,
        stepId: collect.stepId,
        statements: demoImport.statements.map((text) => ({ statementId: newId(), text })),
      }),
      leads('startStep', { stepId: hard.stepId, seen: collect.stepId }),
      ...said.first,
      ...said.again,
      ...clusterNames.flatMap((title) => {
        const { inside } = demoClusters[title];
        return inside ? [leads('nestCluster', { clusterId: idOf(title), parentId: idOf(inside) })] : [];
      }),
      leads('makePrinciple', { principleId: newId(), clusterId: idOf(principle.of), title: principle.title }),
      leads('makeStation', { stationId: newId(), clusterId: idOf(station.of), title: station.title }),
      ...difficult.posts,
      ...difficult.first,
      leads('writeItemMinutes', { agendaItemId, field: 'summary', text: demoSummary }),
      ...demoAttendees.map((one) => leads('writeAttendee', { attendeeId: newId(), ...one, mark: 'unmarked' })),
    ],
  };
};
