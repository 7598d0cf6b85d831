import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { isRefusalCode, refuse, type Refusal, type RefusalAbout, type RefusalCode } from '@skab/shared/outcome.ts';
import { StorageError } from '../ports/store.ts';
import { statusOf } from './statusOf.ts';

const refusalIn = (answer: unknown): Refusal | undefined => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== false) return undefined;
  if (!('code' in answer && isRefusalCode(answer.code))) return undefined;
  // What a refusal is about comes from `refuse` alone.
  return refuse(answer.code, 'about' in answer ? (answer.about as RefusalAbout) : undefined);
};

/** When to come back after `too-fast`. */
const againSeconds = 5;

export const sendRefusal = (response: Response, code: RefusalCode, about?: RefusalAbout): void => {
  if (code === 'too-fast') response.setHeader('Retry-After', againSeconds);
  response.status(statusOf[code]).json(refuse(code, about));
};

/** Makes a handler of a function that answers: a body, null for nothing to say, a refusal with its status, or a file it has sent itself. */
export const answered =
  (handle: (request: Request, response: Response) => Promise<unknown>): RequestHandler =>
  async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const answer = await handle(request, response);
    if (response.headersSent) return;
    const refusal = refusalIn(answer);
    if (refusal) sendRefusal(response, refusal.code, refusal.about);
    else if (answer === null) response.status(204).end();
    else response.json(answer);
  };

const codeOfStorage = ({ kind }: StorageError): RefusalCode => (kind === 'damaged' ? 'workshop-damaged' : 'not-saved');

/** What the body parser and the router object to carry a status of the 400s. */
const statusIn = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;

/** The edge where failures end: each is answered with a listed refusal, and what is not the sender's doing is reported. */
export const failures =
  (report: (error: unknown) => void): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusIn(error);
    if (status === 413) return sendRefusal(response, 'too-large');
    if (status >= 400 && status < 500) return sendRefusal(response, 'malformed');
    report(error);
    sendRefusal(response, error instanceof StorageError ? codeOfStorage(error) : 'failed');
  };
