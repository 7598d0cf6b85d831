import { foundWorkshop } from '@skab/shared/commands/foundWorkshop.ts';
import { deskRoutes, type TemplateSaved } from '@skab/shared/protocol/deskHttp.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foundArgs } from '../../client/src/screens/facilitator/workshops/newWorkshop.ts';
import { planOfSaved } from '../../client/src/screens/facilitator/workshops/startingPlan.ts';
import { granted, joinByCode, newId, visitor } from '../harness/visitor.ts';
import { sitDown } from './aPhone.ts';
import { aServer, type AServer } from './aServer.ts';
import { aWorkshop, scriptNote, type AWorkshop } from './aWorkshop.ts';

let server: AServer;
let workshop: AWorkshop;
beforeEach(async () => {
  server = await aServer({ storage: 'embedded' });
  workshop = await aWorkshop(server);
});
afterEach(() => server.stop());

it('[AG26] a plan saved as a template founds a workshop as it stands, until it is removed', async () => {
  const { leader, workshopId } = workshop;
  const desk = await sitDown(leader, workshopId, 'desk');
  await desk.send('writeAgendaItem', { agendaItemId: newId(), title: 'Personsag', isClosed: true });
  await desk.send('askAtDoor', { kinds: ['citizen', 'councilMember'], councils: 'Seniorrådet', fromHome: true });
  desk.leave();
  const call = { templateId: newId(), title: 'Vores aften' };
  for (let time = 0; time < 2; time += 1)
    expect(await leader.post(deskRoutes.saveTemplate(workshopId), call)).toBeNull();
  const saved = granted(await leader.get<readonly TemplateSaved[]>(deskRoutes.templates));
  expect(saved.map(({ title }) => title)).toEqual(['Vores aften']);
  const plan = planOfSaved(saved[0]!.plan, newId);
  const args = foundArgs(
    { title: 'Ny', body: '', place: '', date: '2027-03-09', from: '19.00', to: '21.00', agendaItem: '', ...plan },
    newId,
  );
  expect(foundWorkshop.args.safeParse(args).success).toBe(true);
  expect(args.steps.map(({ title, note }) => [title, note])).toEqual([
    ['torvet', scriptNote],
    ['havnen', scriptNote],
  ]);
  expect(args.moreItems?.map(({ title, isClosed }) => [title, isClosed])).toEqual([['Personsag', true]]);

  expect(args.door).toEqual({ kinds: ['citizen', 'councilMember'], councils: 'Seniorrådet', fromHome: true });

  const participant = visitor(server.origin);
  await joinByCode(participant, workshop.code);
  expect(await participant.get(deskRoutes.templates)).toMatchObject({ code: 'not-allowed' });
  expect(await participant.post(deskRoutes.saveTemplate(workshopId), { ...call, templateId: newId() })).toMatchObject({
    code: 'not-allowed',
  });
  const remove = (cookie: string) =>
    fetch(new URL(deskRoutes.template(call.templateId), server.origin), {
      method: 'DELETE',
      headers: { cookie, origin: server.origin },
    });
  expect((await remove(participant.cookie())).status).toBe(403);
  expect((await remove(leader.cookie())).status).toBe(204);
  expect(granted(await leader.get<readonly TemplateSaved[]>(deskRoutes.templates))).toEqual([]);
  expect(granted(await leader.get<readonly unknown[]>(routes.workshops))).toHaveLength(1);
});
