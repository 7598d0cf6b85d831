/** Running words in the folder. */
export const body = { face: 'regular', size: 11.5, before: 0, after: 7 } as const;
/** Words that are read from a chair, at a door, or without glasses. */
export const large = { face: 'regular', size: 20, before: 0, after: 10 } as const;
export const dash = (): string => '–';
export const numbered = (index: number): string => `${index + 1}.`;
