import type { Role } from '@skab/shared/access/can.ts';
import type { ScreensFrame } from '@skab/shared/protocol/socket.ts';
import { idOfScreen } from '../chain/idOfScreen.ts';
import type { Seated } from './presence.ts';

/** What of somebody who sits here tells whether it is a screen. */
interface Sitting {
  readonly seated: Seated;
  readonly deviceId: string;
  readonly roles: readonly Role[];
  readonly screenName: string | null;
}

/** The shared screens among those who sit here, each device once, in the order they came. */
export const screensOn = (workshopId: string, occupants: Iterable<Sitting>): ScreensFrame => {
  const screens = new Map<string, ScreensFrame['screens'][number]>();
  for (const { seated, deviceId, roles, screenName } of occupants) {
    if (seated !== 'screen') continue;
    const screenId = idOfScreen(workshopId, deviceId);
    const isOfDesk = roles.some((role) => role !== 'screen');
    // Somebody who leads is not named by what her computer shows.
    screens.set(screenId, { screenId, name: isOfDesk ? null : screenName, isOfDesk });
  }
  return { screens: [...screens.values()] };
};
