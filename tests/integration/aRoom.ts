import { visitor } from '../harness/visitor.ts';
import { granted, joinByCode } from '../harness/visitor.ts';
import { routes, type Redeemed } from '@skab/shared/protocol/http.ts';
import type { Seat } from '@skab/shared/protocol/socket.ts';
import type { InvitedRole } from '@skab/shared/access/can.ts';
import type { Visitor } from '../harness/visitor.ts';
import { sitDown, type ASocket } from './aPhone.ts';
import { aReplica, type AReplica } from '../harness/replica.ts';
import { aServer, type AServer, type ServerOptions } from './aServer.ts';
import { aWorkshop, type AWorkshop } from './aWorkshop.ts';

/** A server with one workshop under way: its first step is on, and the facilitator's desk is taken. */
export interface ARoom extends AWorkshop {
  readonly server: AServer;
  readonly desk: ASocket;
  phone(): Promise<ASocket>;
  replica(who?: Visitor, epoch?: number): Promise<AReplica>;
  /** Somebody who has come by a link to this workshop. */
  invited(role: InvitedRole): Promise<Visitor>;
  sit(who: Visitor, seat: Seat, since?: number | null): Promise<ASocket>;
  /** Everybody leaves, and the server stops. */
  end(): Promise<void>;
}

export const aRoom = async (options: ServerOptions): Promise<ARoom> => {
  const server = await aServer(options);
  const workshop = await aWorkshop(server);
  const { workshopId, leader, code, steps } = workshop;
  const here: { leave(): void }[] = [];
  const noted = <T extends { leave(): void }>(one: T): T => {
    here.push(one);
    return one;
  };
  const sit: ARoom['sit'] = async (who, seat, since = null) => noted(await sitDown(who, workshopId, seat, since));
  const desk = await sit(leader, 'desk');
  await desk.send('startStep', { stepId: steps[0], seen: null });
  return {
    ...workshop,
    server,
    desk,
    sit,
    phone: async () => {
      const who = visitor(server.origin);
      await joinByCode(who, code);
      return sit(who, 'phone');
    },
    replica: async (who = leader, epoch) => noted(await aReplica(who, workshopId, epoch)),
    invited: async (role) => {
      const { link } = granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role }));
      const who = visitor(server.origin);
      granted(await who.post<Redeemed>(routes.session, { token: new URL(link).hash.slice(1) }));
      return who;
    },
    end: async () => {
      for (const one of here.splice(0)) one.leave();
      await server.stop();
    },
  };
};
