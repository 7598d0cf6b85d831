import type { Language } from '../minutes/headings.ts';

/** Where the evening's folder is asked for. */
export const folderRoute = (workshopId: string): string => `/api/workshops/${workshopId}/folder`;

/** So many tables can have a card in it. */
export const mostFolderTables = 99;

/** `POST folder`: the answer is a PDF. `withCodes` makes three emergency codes anew; those made before are void. */
export interface FolderCall {
  readonly language: Language;
  readonly tables: number;
  readonly withCodes: boolean;
}
