import { renderUnicode } from 'uqr';
import { linkPath } from '@skab/shared/protocol/http.ts';
import { showJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { createApp, type App, type AppPorts } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { addDemoWorkshop, foundInstallation, inviteAdministrator } from './firstStart.ts';
import { openLog } from './http/log.ts';
import { readPublicUrl } from './http/origin.ts';
import { openPorts } from './openPorts.ts';
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

const start = async (config: Config): Promise<void> => {
  const ports: AppPorts = { ...(await openPorts(config)), log: openLog(config.logLevel) };
  const app = createApp(ports, config);
  const port = await app.listen();
  stopOnSignal(app);
  const here = `${config.tls ? 'https' : 'http'}://localhost:${port}`;
  const isNew = await foundInstallation(ports);
  const more = isNew && config.publicUrl === '' ? await firstStartText(app, ports, here) : '';
  // In one piece: who waits for the address has the rest as well.
  console.log(`${addressText(app, here)}\n${more}`);
  ports.log.note('started', { port, storage: config.storage });
};

const config = readConfig();
if ('wrong' in config) fail(config.wrong);
else if (!readPublicUrl(config.publicUrl, config.port))
  fail(
    `PUBLIC_URL must be one or more addresses such as https://workshop.kommune.dk, with commas between, not "${config.publicUrl}".`,
  );
else await start(config).catch((error: unknown) => fail(sentenceOf(error, config)));
