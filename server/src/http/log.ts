import { pino, type Logger } from 'pino';

/** What collects the structured log: to standard error, so that what is printed for the operator stays apart. */
export interface Log {
  request(line: object): void;
  /** A failure: what was being done, with which workshop if any, and the error without anything somebody wrote. */
  trouble(what: string, error: unknown, workshopId?: string): void;
  note(what: string, figures?: Readonly<Record<string, number | string>>): void;
}

interface Told {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause?: Told;
}

// The name, message and place of an error, and of what caused it; never other fields, in which a driver may put what was written.
const tellError = (error: unknown, depth = 0): Told | string => {
  if (!(error instanceof Error)) return typeof error;
  const { name, stack, cause } = error;
  // What cannot be parsed is quoted in the message of the error that says so.
  const message = error instanceof SyntaxError ? '' : error.message;
  const told = { name, message, stack: stack?.split('\n').slice(1, 8).join('\n') };
  return cause instanceof Error && depth < 3 ? { ...told, cause: tellError(cause, depth + 1) as Told } : told; // an Error gives Told
};

/** The structured log. Texts, names, codes, tokens and addresses have no way into it. */
export const openLog = (level: string): Log => {
  const logger: Logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: false }));
  return {
    request: (line) => logger.debug(line, 'request'),
    trouble: (what, error, workshopId) => logger.error({ workshopId, error: tellError(error) }, what),
    note: (what, figures = {}) => logger.info(figures, what),
  };
};
