import { closeEvent, saltBytes } from '../chain/seal.ts';
import type { Register } from '../ports/store.ts';
import type { PeopleTools } from './identity.ts';
import { newToken } from './tokens.ts';

/** What may stand in the register's own record: never a name, a code, a token or a hash of one. */
type Noted = Readonly<Record<string, string | number | null>>;

/** Notes in the register's chain who did what. The actor is the person's random id, which one row can take away. */
export const noteInRegister = (
  register: Register,
  { clock, randomBytes }: PeopleTools,
  personId: string,
  name:
    | 'joinWorkshop'
    | 'invite'
    | 'redeemInvitation'
    | 'endSession'
    | 'signOut'
    | 'createWorkshop'
    | 'beginRehearsal'
    | 'throwAwayRehearsal'
    | 'saveTemplate'
    | 'removeTemplate'
    | 'pairScreen'
    | 'letHelp'
    | 'makeEmergencyCodes'
    | 'useEmergencyCode'
    | 'addOwnDevice'
    | 'stepDown'
    | 'moveDevice',
  content: Noted,
): Promise<void> =>
  register.addRegisterEvent(
    closeEvent({
      commandId: newToken(randomBytes),
      actorId: personId,
      at: clock.now(),
      name,
      content,
      salt: randomBytes(saltBytes),
    }),
  );
