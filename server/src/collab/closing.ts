import type { RefusalCode } from '@skab/shared/outcome.ts';
import { closeCodes, type CloseCode } from '@skab/shared/protocol/closeCodes.ts';

const codeOf: Partial<Record<RefusalCode, CloseCode>> = {
  'signed-out': closeCodes.signedOut,
  'taken-over': closeCodes.takenOver,
  'not-allowed': closeCodes.notAllowed,
  'unknown-workshop': closeCodes.unknownWorkshop,
  'unknown-draft': closeCodes.unknownWorkshop,
  'workshop-damaged': closeCodes.damaged,
  'too-fast': closeCodes.tooFast,
  'carried-on': closeCodes.restarting,
  'too-many-open': closeCodes.tooManyOpen,
};

/** The code a socket is closed with when its reader is refused. */
export const closeCodeOf = (refusal: RefusalCode, otherwise: CloseCode): CloseCode => codeOf[refusal] ?? otherwise;
