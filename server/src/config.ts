import path from 'node:path';
import { parseArgs } from 'node:util';

/** Everything that can be set from outside. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly storage: 'embedded' | 'memory';
  readonly dataFolder: string;
  readonly clientFolder: string;
  /** The product's typeface as files, for what is printed. */
  readonly fontFolder: string;
  /** As written: one or more addresses with commas between; empty when it is not set. */
  readonly publicUrl: string;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly logLevel: string;
  readonly metricsToken: string;
  /** Given by tests alone, as `base,rate`: from `base` on, every second is `rate` of them. */
  readonly fastClock?: { readonly base: number; readonly rate: number } | null;
}

/** What is asked for with the start: a folder to keep a copy in, and one to go on from. */
export interface StartArgs {
  readonly copyTo: string | null;
  readonly from: string | null;
}

const root = path.resolve(import.meta.dirname, '../..');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or one sentence that says which of them cannot be. */
export const readConfig = (environment: Environment = process.env): Config | { readonly wrong: string } => {
  const get = (name: string, otherwise = ''): string => environment[name]?.trim() || otherwise;
  const port = get('PORT', '8420');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { wrong: `PORT must be a number up to 65535, not "${port}".` };
  const storage = get('STORAGE', 'embedded');
  if (storage !== 'embedded' && storage !== 'memory')
    return { wrong: `STORAGE must be embedded or memory, not "${storage}".` };
  const logLevel = get('LOG_LEVEL', 'info');
  if (!logLevels.includes(logLevel))
    return { wrong: `LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${logLevel}".` };
  const [certFile, keyFile] = [get('TLS_CERT'), get('TLS_KEY')];
  if ((certFile === '') !== (keyFile === ''))
    return { wrong: 'TLS_CERT and TLS_KEY must be set together: each names a file.' };
  const fast = /^(\d{13}),(\d{1,4})$/.exec(get('TEST_FAST_CLOCK'));
  return {
    port: Number(port),
    host: get('HOST', '0.0.0.0'),
    storage,
    dataFolder: path.resolve(root, get('DATA_DIR', 'data')),
    clientFolder: path.resolve(root, 'client/dist'),
    fontFolder: path.resolve(root, 'server/fonts'),
    publicUrl: get('PUBLIC_URL'),
    tls: certFile === '' ? null : { certFile, keyFile },
    logLevel,
    metricsToken: get('METRICS_TOKEN'),
    fastClock: fast ? { base: Number(fast[1]), rate: Number(fast[2]) } : null,
  };
};

const startUsage = 'Usage: npm start -- [--copy-to <folder>] [--from <folder>]';

/** What is asked for with the start, or one sentence that says how to ask. */
export const readStartArgs = (args: readonly string[]): StartArgs | { readonly wrong: string } => {
  const folder = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { 'copy-to': folder, from: folder } });
    const [copyTo, from] = [values['copy-to'], values.from];
    if (copyTo === '' || from === '') return { wrong: startUsage };
    return {
      copyTo: copyTo === undefined ? null : path.resolve(copyTo),
      from: from === undefined ? null : path.resolve(from),
    };
  } catch {
    return { wrong: startUsage };
  }
};
