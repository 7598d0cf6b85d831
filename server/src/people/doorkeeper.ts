import type { Request, Response } from 'express';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Door } from '@skab/shared/protocol/http.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { writeCookie } from './cookie.ts';
import type { Identity, PeopleTools } from './identity.ts';
import { join, type JoinAnswer } from './joining.ts';
import { wrongCodes } from './wrongCodes.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

export interface DoorkeeperTools extends PeopleTools {
  readonly identity: Identity;
  readonly isHttps: (request: Request) => boolean;
  readonly doorOf: (workshopId: string) => Promise<Door | Refusal>;
  /** Somebody's rights have changed, and what was remembered of them is no longer true. */
  readonly rightsChanged: (personId: string) => Promise<void>;
}

/** Answers everything that depends on a code, for every way in together: wrong ones are counted and slowed. */
export interface Doorkeeper {
  /** The workshop behind a code, as one outside may see it. */
  look(request: Request, typed: string): Promise<Door | Refusal>;
  /** Lets the device in, and keeps its token in its cookie. */
  letIn(request: Request, response: Response, call: unknown): Promise<JoinAnswer>;
}

export const doorkeeper = (tools: DoorkeeperTools): Doorkeeper => {
  const { store, identity } = tools;
  const guesses = wrongCodes();
  const byCode = async <T extends object>(
    request: Request,
    answer: () => Promise<T | Refusal>,
  ): Promise<T | Refusal> => {
    const address = request.socket.remoteAddress ?? '';
    if (!(await guesses.wait(address))) return refuse('too-fast');
    const said = await answer();
    if ('code' in said && said.code === 'code-unknown') await guesses.wrong(address);
    return said;
  };
  return {
    look: (request, typed) =>
      byCode(request, async () => {
        const code = readJoinCode(typed);
        const row = code === null ? undefined : await store.register((register) => register.workshopByCode(code));
        return row ? tools.doorOf(row.workshopId) : refuse('code-unknown');
      }),
    letIn: async (request, response, call) => {
      const asker = await identity.whoIs(request.headers.cookie);
      const answer = await byCode(request, () => join(tools, call, asker));
      if (!answer.ok) return answer;
      if (answer.token !== null) response.append('Set-Cookie', writeCookie(answer.token, tools.isHttps(request)));
      if (asker) await tools.rightsChanged(asker.personId);
      return answer;
    },
  };
};
