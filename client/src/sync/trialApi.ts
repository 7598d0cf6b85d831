import { trialRoutes, type TrialCall, type TrialPhoneCall, type TriedScreen } from '@skab/shared/protocol/trial.ts';
import { ask } from './api.ts';

/** What is asked while a room is tried: by who leads, by shared screens, and by the phone that came. */
export const trialApi = {
  show: (workshopId: string, call: TrialCall) => ask<null>('POST', trialRoutes.trial(workshopId), call),
  end: (workshopId: string) => ask<null>('DELETE', trialRoutes.trial(workshopId)),
  screen: (workshopId: string, said: TriedScreen) => ask<null>('POST', trialRoutes.screen(workshopId), said),
  isOn: (code: string) => ask<{ readonly isOn: true }>('GET', trialRoutes.phone(code)),
  phone: (code: string, call: TrialPhoneCall) => ask<null>('POST', trialRoutes.phone(code), call),
} as const;
