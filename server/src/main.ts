import { renderUnicode } from 'uqr';
import { linkPath } from '@skab/shared/protocol/http.ts';
import { showJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createApp, type App, type AppPorts } from './app.ts';
import { readConfig, readStartArgs, type Config, type StartArgs } from './config.ts';
import { addDemoWorkshop, foundInstallation, inviteAdministrator } from './firstStart.ts';
import { openLog, type Log } from './http/log.ts';
import { readPublicUrl } from './http/origin.ts';
import { openCopied, openCopy, openPorts } from './openPorts.ts';
import type { Copy } from './ports/copy.ts';
import { StorageError } from './ports/store.ts';

const fail = (sentence: string): never => {
  console.error(`\n${sentence}`);
  process.exit(1);
};

const sentenceOf = (error: unknown, config: Config): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is taken. Stop what uses it, or choose another: PORT=8421 npm start`;
  if (code === 'EACCES') return `Port ${config.port} may not be used by this user. Choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL') return `HOST is ${config.host}, which is no address of this machine.`;
  if (code === 'ENOENT' && config.tls) return 'TLS_CERT or TLS_KEY names a file that is not there.';
  if (error instanceof StorageError) return `The data in ${config.dataFolder} cannot be used. ${error.message}`;
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
};

/** What a new installation tells the one who stands at the terminal, and nobody else: it is printed, never logged. */
const firstStartText = async (app: App, ports: AppPorts, here: string): Promise<string> => {
  const token = await inviteAdministrator(ports);
  const demo = await addDemoWorkshop(app, ports);
  const [origin = here] = app.origins();
  const link = `${origin}/m/${demo.code}`;
  return `
  Administrator, and may lead (opens once):
    ${here}${linkPath}#${token}

  Demo workshop »${demo.title}«, code ${showJoinCode(demo.code)}:
    ${link}

${renderUnicode(link, { border: 2 }).replace(/^/gm, '    ')}`;
};

const addressText = (app: App, here: string): string => {
  const lines = app.origins().filter((origin) => origin !== here);
  const others = lines.map((origin, index) => `\n  ${index === 0 ? 'For phones:     ' : 'or:             '} ${origin}`);
  return `\nSkab Sammen\n\n  On this machine: ${here}${others.join('')}`;
};

const stopOnSignal = (app: App): void => {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('The stop was not clean:', error instanceof Error ? error.message : error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
};

/** A program of ours that runs as a process of its own. */
const program = (name: 'copying' | 'carryOn'): string => path.join(import.meta.dirname, `${name}.js`);

const copyText = (copy: Copy | undefined, { copyTo }: StartArgs): string => {
  if (copy?.state() === 'carried-on')
    return `
  Another machine goes on from the copy of this data. Here everything can be read, and nothing written.
  To lead the evening from this machine again, start with --from and the other machine's copy in an empty folder (DATA_DIR).
`;
  if (!copy) return '';
  return copy.state() === 'kept'
    ? `\n  A copy is kept in ${copyTo}\n`
    : `\n  There is no copy in ${copyTo} yet: the log says why. It is tried again each second.\n`;
};

/** Keeps a copy if that is asked for; what it says of itself goes to the log. */
const startCopy = (
  config: Config,
  { copyTo }: StartArgs,
  installationId: string,
  log: Log,
): Promise<Copy | undefined> =>
  openCopy({
    program: program('copying'),
    dataFolder: config.dataFolder,
    folder: copyTo,
    installationId,
    onTrouble: (message) => log.trouble('the copy for a second machine', new Error(message)),
    onKeptAgain: () => log.note('the copy is kept again'),
    onSameDisk: () => log.note('the copy is on the same disk as the data: it does not help when the disk fails'),
  });

/** Founds the data from another machine's copy, and says how that went. */
const hasCarriedOn = (folder: string): boolean =>
  spawnSync(process.execPath, [program('carryOn'), folder], { stdio: 'inherit' }).status === 0;

const start = async (config: Config, args: StartArgs): Promise<void> => {
  if (args.from !== null && !hasCarriedOn(args.from)) process.exit(1);
  const opened = await openPorts(config);
  const log = openLog(config.logLevel);
  const isNew = await foundInstallation(opened);
  const installation = await opened.store.register((register) => register.installation());
  const copy = await startCopy(config, args, installation?.installationId ?? '', log);
  const store = copy ? await openCopied(opened.store, copy) : opened.store;
  const ports: AppPorts = { ...opened, store, log, ...(copy ? { copy } : {}) };
  const app = createApp(ports, config);
  const port = await app.listen();
  stopOnSignal(app);
  const here = `${config.tls ? 'https' : 'http'}://localhost:${port}`;
  const more = isNew && config.publicUrl === '' ? await firstStartText(app, ports, here) : '';
  // In one piece: who waits for the address has the rest as well.
  console.log(`${addressText(app, here)}\n${copyText(copy, args)}${more}`);
  ports.log.note('started', { port, storage: config.storage });
};

const config = readConfig();
const args = readStartArgs(process.argv.slice(2));
if ('wrong' in config) fail(config.wrong);
else if ('wrong' in args) fail(args.wrong);
else if (config.storage === 'memory' && (args.copyTo ?? args.from) !== null)
  fail('What is kept in memory has no copy: leave STORAGE out.');
else if (!readPublicUrl(config.publicUrl, config.port))
  fail(
    `PUBLIC_URL must be one or more addresses such as https://workshop.kommune.dk, with commas between, not "${config.publicUrl}".`,
  );
else await start(config, args).catch((error: unknown) => fail(sentenceOf(error, config)));
