import { judge, type Place } from '@skab/shared/access/can.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { ensureActor, type Identified, type PeopleTools } from './identity.ts';
import { addGrantOnce } from './invitations.ts';
import { noteInRegister } from './registerEvents.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly code: RefusalCode };

/** Whether somebody may answer those who ask to help. */
export const mayLetHelp = ({ store }: PeopleTools, asker: Identified, place: Place): Promise<Answer> =>
  store.register(async (register) => {
    const no = judge({ grants: await register.grantsOf(asker.personId) }, 'letHelp', place);
    return no ? refuse(no) : { ok: true };
  });

/** Makes a member of somebody who is in the room; it ends with the evening, or when those who lead end it. */
export const letHelp = (tools: PeopleTools, asker: Identified, personId: string, workshopId: string): Promise<void> =>
  tools.store.register(async (register) => {
    await addGrantOnce(register, tools, personId, { role: 'member', where: { kind: 'workshop', workshopId } });
    await ensureActor(register, tools, workshopId, personId);
    await noteInRegister(register, tools, asker.personId, 'letHelp', { workshopId });
  });
