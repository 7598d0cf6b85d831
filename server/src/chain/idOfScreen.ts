import { idOfWords } from './idOfWords.ts';

/** What a device is known as when it shows a workshop to a room: the same each time, and nothing of the person or device in it. */
export const idOfScreen = (workshopId: string, deviceId: string): string => idOfWords('screen', workshopId, deviceId);
