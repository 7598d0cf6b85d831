import type { Language } from '../minutes/headings.ts';

/** Where everybody reads minutes that are public; the workshop's id follows. */
export const publishedPath = '/laes';

/** `GET`: the minutes of a workshop, when they are public. */
export const publishedRoute = (workshopId: string, language: Language): string =>
  `/api/workshops/${workshopId}/published-minutes?language=${language}`;
