import { describe } from 'vitest';
import type { KeepingPlace } from '../testing/keepingPlace.ts';
import { draftLogContract } from './draftLog.contract.ts';
import { registerContract } from './register.contract.ts';
import { rehearsalContract } from './rehearsal.contract.ts';
import { workshopLogContract } from './workshopLog.contract.ts';

/** What every store does. `makePlace` gives an empty place. */
export const storeContract = (name: string, makePlace: () => KeepingPlace): void => {
  describe(`a store ${name}`, () => {
    workshopLogContract(makePlace);
    draftLogContract(makePlace);
    registerContract(makePlace);
    rehearsalContract(makePlace);
  });
};
