import { demoWorkshop, type DemoCommand } from '@skab/shared/testing/demoWorkshop.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import type { App, AppPorts } from './app.ts';
import { createWorkshop } from './meetings/workshops.ts';
import { addInvitation } from './people/invitations.ts';
import { join, newDevice } from './people/joining.ts';
import type { Identified, PeopleTools } from './people/identity.ts';
import { noteInRegister } from './people/registerEvents.ts';
import { newToken } from './people/tokens.ts';

const timeZone = 'Europe/Copenhagen';

/** Founds the installation; false when it had been founded before. */
export const foundInstallation = ({ store, clock, randomBytes }: PeopleTools): Promise<boolean> =>
  store.register(async (register) => {
    if (await register.installation()) return false;
    await register.foundInstallation({ installationId: newToken(randomBytes), createdAt: clock.now() });
    return true;
  });

/** The secret of a fresh administrator's link. */
export const inviteAdministrator = async (ports: AppPorts): Promise<string> => {
  const { token } = await ports.store.register((register) =>
    addInvitation(register, ports, 'administrator', { kind: 'installation' }),
  );
  return token;
};

const must = <T extends object>(answer: T): Exclude<T, { readonly ok: false }> => {
  if ('ok' in answer && answer.ok === false)
    throw new Error(`the demo workshop was refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { readonly ok: false }>; // a refusal has just been thrown
};

/** Makes the demo workshop through the same doors as everybody's; its people are nobody, and have no way in. */
export const addDemoWorkshop = async (app: App, ports: AppPorts): Promise<WorkshopListed> => {
  const { store, clock, randomBytes } = ports;
  const newId = (): string => newToken(randomBytes);
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(clock.now());
  const demo = demoWorkshop(newId, date);
  const grantId = newId();
  const leader: Identified = await store.register(async (register) => {
    const { personId, deviceId } = await newDevice(register, ports, null);
    const where = { kind: 'installation' } as const;
    await register.addGrant({ grantId, personId, role: 'facilitator', where, until: null, createdAt: clock.now() });
    return { personId, deviceId };
  });
  const tools = {
    ...ports,
    send: app.send,
    note: (register: Parameters<typeof noteInRegister>[0], personId: string, workshopId: string) =>
      noteInRegister(register, ports, personId, 'createWorkshop', { workshopId }),
  };
  const [found, ...commands] = demo.commands;
  const workshop = must(
    await createWorkshop(tools, leader, { workshopId: newId(), commandId: newId(), found: found?.args }),
  );
  const participants = await Promise.all(
    Array.from(
      { length: demo.participants },
      async () => must(await join(ports, { code: workshop.code }, undefined)).asker,
    ),
  );
  const senderOf = ({ by }: DemoCommand): Identified => (by === 'facilitator' ? leader : (participants[by] ?? leader));
  for (const command of commands) {
    const { name, args } = command;
    const call = { workshopId: workshop.workshopId, id: newId(), name, args };
    must((await app.send(senderOf(command), call)) ?? refuse('not-saved'));
  }
  await store.register((register) => register.endGrant(grantId, clock.now()));
  return workshop;
};
