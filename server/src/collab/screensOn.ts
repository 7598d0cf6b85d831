import type { ScreensFrame } from '@skab/shared/protocol/socket.ts';
import { idOfScreen } from '../chain/idOfScreen.ts';
import type { Occupant } from './room.ts';

/** The shared screens among those who sit here, each device once, in the order they came. */
export const screensOn = (workshopId: string, occupants: Iterable<Occupant>): ScreensFrame => {
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
