import { deskRoutes, type Paired, type Pairing } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type Invited } from '@skab/shared/protocol/http.ts';
import { granted, joinByCode, redeemLink, visitor, type Visitor } from '../../harness/visitor.ts';
import type { AServer } from '../../integration/aServer.ts';
import type { Holder } from './expected.ts';

export const anAdministrator = async (server: AServer): Promise<Visitor> => {
  const who = visitor(server.origin);
  await redeemLink(who, `${server.origin}/ind#${await server.inviteAdministrator()}`);
  return who;
};

const byLink = async (leader: Visitor, address: string, role: string): Promise<Visitor> => {
  const { link } = granted(await leader.post<Invited>(address, { role }));
  const who = visitor(leader.origin);
  await redeemLink(who, link);
  return who;
};

const byPairing = async (leader: Visitor, workshopId: string): Promise<Visitor> => {
  const who = visitor(leader.origin);
  const pairing = granted(await who.post<Pairing>(deskRoutes.pairing, { role: 'touchScreen' }));
  if (pairing.state !== 'waiting') throw new Error(`the screen is ${pairing.state}`);
  const { code } = pairing;
  granted(await leader.post<Paired>(deskRoutes.pairings(workshopId), { code, name: 'Bord 1' }));
  return who;
};

const linked = { f: 'facilitator', s: 'secretary', o: 'chair', h: 'host', m: 'member', w: 'screen' } as const;
const ofInstallation = { F: 'facilitator', S: 'secretary' } as const;

/** Somebody who holds a right in this workshop or in all of them, come in by the door that gives it. */
export const holderOf = async (
  server: AServer,
  leader: Visitor,
  { workshopId, code }: { readonly workshopId: string; readonly code: string },
  holder: Holder,
): Promise<Visitor> => {
  if (holder === 'A') return anAdministrator(server);
  if (holder === 'F' || holder === 'S') return byLink(leader, routes.installationInvitations, ofInstallation[holder]);
  if (holder === 't') return byPairing(leader, workshopId);
  if (holder !== 'p') return byLink(leader, routes.invitations(workshopId), linked[holder]);
  const who = visitor(server.origin);
  await joinByCode(who, code);
  return who;
};
