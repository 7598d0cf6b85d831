type Holds = (isTrue: boolean, sentence: () => string) => boolean;
export const biteStock = async (_holds: Holds): Promise<number> => Promise.resolve(0);
