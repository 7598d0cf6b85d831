import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { routes, type CreateWorkshopCall, type Redeemed, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { granted, newId, visitor, type Visitor } from '../harness/visitor.ts';
import type { AServer } from './aServer.ts';

/** A workshop of two collecting steps, and the administrator who leads it. */
export interface AWorkshop {
  readonly workshopId: string;
  readonly code: string;
  readonly leader: Visitor;
  readonly steps: readonly [string, string];
  /** What was sent to create it. */
  readonly sent: CreateWorkshopCall;
}

/** Words that only the facilitator's desk may show. */
export const scriptNote = 'Husk: kun til den, der leder aftenen';

const step = (title: string, stepId: string): CommandArgs<'foundWorkshop'>['steps'][number] => ({
  stepId,
  promptId: newId(),
  title,
  activity: 'collect',
  prompt: `Hvad siger I om ${title}?`,
  plannedMinutes: 20,
  note: scriptNote,
});

export const anAdministrator = async (server: AServer): Promise<Visitor> => {
  const who = visitor(server.origin);
  granted(await who.post<Redeemed>(routes.session, { token: await server.inviteAdministrator() }));
  return who;
};

export const aWorkshop = async (server: AServer): Promise<AWorkshop> => {
  const leader = await anAdministrator(server);
  const steps = [newId(), newId()] as const;
  const found: CommandArgs<'foundWorkshop'> = {
    meeting: {
      title: 'Aften på biblioteket',
      body: 'Opgaveudvalget',
      place: 'Salen',
      date: '2027-02-09',
      from: '19.00',
      to: '21.00',
      timeZone: 'Europe/Copenhagen',
      ladder: 'dialogue',
    },
    agendaItem: { agendaItemId: newId(), title: 'Fællesskab' },
    steps: [step('torvet', steps[0]), step('havnen', steps[1])],
  };
  const sent = { workshopId: newId(), commandId: newId(), found };
  const { workshopId, code } = granted(await leader.post<WorkshopListed>(routes.workshops, sent));
  return { workshopId, code, leader, steps, sent };
};
