import type { Router } from 'express';
import type { CommandGateway } from './collab/commandGateway.ts';
import { boardSteps } from './collab/boardSteps.ts';
import { inNameOf } from './collab/courier.ts';
import { draftRoutes } from './collab/draftRoutes.ts';
import type { LiveBoards } from './collab/liveBoards.ts';
import type { LiveDrafts } from './collab/liveDrafts.ts';
import type { Phones } from './collab/phones.ts';
import type { Config } from './config.ts';
import { folderRoutes } from './folder/routes.ts';
import { answered } from './http/answered.ts';
import type { Reach } from './http/reach.ts';
import { statusOf } from './http/statusOf.ts';
import type { MayAsk } from './limits/requestLimits.ts';
import type { BringingTools } from './meetings/bringing.ts';
import { copyRoutes } from './meetings/copyRoutes.ts';
import { practiceRoutes } from './meetings/practiceRoutes.ts';
import type { PracticeSweeper } from './meetings/practiceSweeper.ts';
import { rehearsalRoutes } from './meetings/rehearsalRoutes.ts';
import { meetingsRoutes } from './meetings/routes.ts';
import type { WorkshopsTools } from './meetings/workshops.ts';
import { minutesRoutes } from './minutes/exportRoute.ts';
import { publishedRoutes } from './minutes/publishedRoute.ts';
import type { Openings } from './openings.ts';
import { doorkeeper } from './people/doorkeeper.ts';
import { makeEmergencyCodes } from './people/emergency.ts';
import { ensureActor, type Identity, type PeopleTools } from './people/identity.ts';
import { ownRoutes } from './people/ownRoutes.ts';
import { plainRoutes } from './people/plainRoutes.ts';
import { noteInRegister } from './people/registerEvents.ts';
import { peopleRoutes } from './people/routes.ts';
import { trialRoutesOf } from './trial/routes.ts';
import type { Trials } from './trial/trials.ts';

export interface RoutersTools {
  readonly tools: PeopleTools;
  readonly config: Pick<Config, 'clientFolder' | 'fontFolder'>;
  readonly people: Identity;
  readonly boards: LiveBoards;
  readonly drafts: LiveDrafts;
  readonly gateway: CommandGateway;
  readonly opened: Openings;
  readonly onPhones: Phones;
  readonly tried: Trials;
  readonly sweeper: PracticeSweeper;
  readonly reached: Reach;
  readonly mayAsk: MayAsk;
  /** Somebody's rights have changed, and what was remembered of them is no longer true. */
  readonly rightsChanged: (personId: string) => Promise<void>;
  /** A workshop is no more, nor are those who were only there. */
  readonly gone: (workshopId: string, personIds: readonly string[]) => Promise<void>;
}

/** Everything that is asked over HTTP: each noun's routes, handed what they need of the others. */
export const routers = (asked: RoutersTools): readonly Router[] => {
  const { tools, people, boards, drafts, gateway, opened, onPhones, tried, sweeper, mayAsk, rightsChanged, gone } =
    asked;
  const { clientFolder, fontFolder } = asked.config;
  const { isHttps, isAllowedOrigin, linkOrigin, origins } = asked.reached;
  const { store, clock, randomBytes } = tools;
  const { whoIs, whyOut, actorIn } = people;

  const door = doorkeeper({
    ...tools,
    identity: people,
    isHttps,
    placeIn: opened.place,
    doorOf: opened.door,
    rightsChanged,
  });
  const founding: WorkshopsTools = {
    ...tools,
    send: gateway.answer,
    note: (register, personId, workshopId) =>
      noteInRegister(register, tools, personId, 'createWorkshop', { workshopId }),
  };
  const bringing: BringingTools = {
    store,
    open: opened.both,
    actorIn,
    sameIn: (fromId, actorId, toId) =>
      store.register(async (register) => {
        const there = await register.actorById(fromId, actorId);
        return there && (await ensureActor(register, tools, toId, there.personId)).actorId;
      }),
    runFor: async ({ deviceId }, actor, { workshopId, ...command }) => {
      const here = await boards.open(workshopId);
      if (!here.ok) return here;
      const seq = await store.log.outcomeOf(workshopId, deviceId, command.id);
      return seq === undefined ? here.board.run({ ...command, actor: inNameOf(actor), deviceId }) : { ok: true, seq };
    },
  };

  return [
    peopleRoutes({
      ...tools,
      identity: people,
      answered,
      isHttps,
      placeIn: opened.place,
      door,
      linkOrigin,
      rightsChanged,
      asking: { personOf: onPhones.personAsking, answered: onPhones.answeredAsking },
    }),
    ownRoutes({ ...tools, identity: people, door, answered, isHttps, rightsChanged, openBoth: opened.both }),
    copyRoutes({ ...founding, answered, whoIs, actorIn, open: opened.both }),
    meetingsRoutes({
      ...founding,
      bringing,
      templates: {
        ...tools,
        open: opened.both,
        actorIn,
        noteTemplate: (register, personId, name, templateId) =>
          noteInRegister(register, tools, personId, name, { templateId }),
      },
      answered,
      whoIs,
      whyOut,
      actorIn,
      open: opened.place,
      addresses: origins,
      boardSteps: async (workshopId) => {
        const here = await boards.open(workshopId);
        if (!here.ok) return [];
        return boardSteps(store, here.board, (actorId) => people.shownNameOf(workshopId, actorId));
      },
    }),
    rehearsalRoutes({
      ...bringing,
      ...tools,
      send: gateway.answer,
      answered,
      whoIs,
      noteRehearsal: (register, personId, name, workshopId) =>
        noteInRegister(register, tools, personId, name, { workshopId }),
      gone,
    }),
    practiceRoutes({ ...bringing, ...tools, send: gateway.answer, answered, whoIs, sweeper }),
    draftRoutes({ answered, clock, people, boards, drafts }),
    publishedRoutes({ answered, open: opened.both }),
    minutesRoutes({ answered, fontFolder, whoIs, actorIn, open: opened.both }),
    trialRoutesOf({
      trials: tried,
      answered,
      whoIs,
      actorIn,
      open: opened.place,
      byCode: (request, code) => door.look(request, code),
      randomBytes,
      tell: onPhones.tried,
    }),
    folderRoutes({
      answered,
      fontFolder,
      whoIs,
      actorIn,
      open: opened.both,
      codeOf: async (workshopId) => (await store.register((register) => register.codeOf(workshopId))) ?? '',
      originFor: (request) => origins()[0] ?? linkOrigin(request),
      makeCodes: (asker, workshopId, place) => makeEmergencyCodes(tools, asker, workshopId, place),
    }),
    plainRoutes({
      clientFolder,
      randomBytes,
      identity: people,
      door,
      open: opened.both,
      isAllowedOrigin,
      mayAsk,
      now: () => clock.now(),
      statusOf: (code) => statusOf[code],
      send: gateway.answer,
    }),
  ];
};
