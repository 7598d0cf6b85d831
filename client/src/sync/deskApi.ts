import type { SeriesMeeting } from '@skab/shared/meeting/series.ts';
import {
  deskRoutes,
  type BoardSteps,
  type BringCall,
  type EmergencyCodesLeft,
  type EmergencyCodesMade,
  type EmergencyUsed,
  type PairCall,
  type Paired,
  type Pairing,
  type PairingCall,
  type PracticeBegun,
  type RehearsalStands,
  type SaveTemplateCall,
  type StepDownCall,
  type TemplateSaved,
} from '@skab/shared/protocol/deskHttp.ts';
import type { Language } from '@skab/shared/minutes/headings.ts';
import type { Minutes } from '@skab/shared/minutes/compose.ts';
import { publishedRoute } from '@skab/shared/protocol/publishedHttp.ts';
import type { Invited } from '@skab/shared/protocol/http.ts';
import { ask } from './api.ts';

/** The questions of desks and shared screens; apart from `api`, which phones load too. */
export const deskApi = {
  publishedMinutes: (workshopId: string, language: Language) =>
    ask<Minutes>('GET', publishedRoute(workshopId, language)),
  series: (workshopId: string) => ask<readonly SeriesMeeting[]>('GET', deskRoutes.series(workshopId)),
  templates: () => ask<readonly TemplateSaved[]>('GET', deskRoutes.templates),
  saveTemplate: (workshopId: string, call: SaveTemplateCall) =>
    ask<null>('POST', deskRoutes.saveTemplate(workshopId), call),
  removeTemplate: (templateId: string) => ask<null>('DELETE', deskRoutes.template(templateId)),
  rehearsal: (workshopId: string) => ask<RehearsalStands>('GET', deskRoutes.rehearsal(workshopId)),
  beginRehearsal: (workshopId: string) => ask<RehearsalStands>('POST', deskRoutes.rehearsal(workshopId), {}),
  beginPractice: (workshopId: string, question: string) =>
    ask<PracticeBegun>('POST', deskRoutes.practice(workshopId), { question }),
  throwAwayRehearsal: (workshopId: string) => ask<null>('DELETE', deskRoutes.rehearsal(workshopId)),
  bring: (workshopId: string, call: BringCall) =>
    ask<{ readonly seq: number }>('POST', deskRoutes.brought(workshopId), call),
  boardSteps: (workshopId: string) => ask<BoardSteps>('GET', deskRoutes.boardSteps(workshopId)),
  changeName: (name: string) => ask<null>('POST', deskRoutes.ownName, { name }),
  askForPairing: (call: PairingCall) => ask<Pairing>('POST', deskRoutes.pairing, call),
  pairing: () => ask<Pairing>('GET', deskRoutes.pairing),
  pair: (workshopId: string, call: PairCall) => ask<Paired>('POST', deskRoutes.pairings(workshopId), call),
  emergencyCodesLeft: (workshopId: string) => ask<EmergencyCodesLeft>('GET', deskRoutes.emergencyCodes(workshopId)),
  makeEmergencyCodes: (workshopId: string) =>
    ask<EmergencyCodesMade>('POST', deskRoutes.emergencyCodes(workshopId), {}),
  useEmergencyCode: (code: string) => ask<EmergencyUsed>('POST', deskRoutes.emergency, { code }),
  addOwnDevice: (workshopId: string) => ask<Invited>('POST', deskRoutes.ownDevices(workshopId), {}),
  stepDown: (workshopId: string, call: StepDownCall) => ask<null>('POST', deskRoutes.stepDown(workshopId), call),
  letHelp: (workshopId: string, asking: number) => ask<null>('POST', deskRoutes.members(workshopId), { asking }),
  notNow: (workshopId: string, asking: number) => ask<null>('DELETE', deskRoutes.asking(workshopId, asking)),
} as const;
