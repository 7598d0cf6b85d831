import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerOptions {
  /** The folder of the database; a fresh one that goes away with the server when left out. */
  readonly dataFolder?: string;
  readonly port?: number;
  /** What is asked for with the start, as an operator writes it. */
  readonly args?: readonly string[];
  /** Further settings, by their names in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A server as an operator runs it: the built program in a process of its own. */
export interface RunningServer {
  readonly port: number;
  readonly origin: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Everything it has printed to the terminal so far. */
  printed(): string;
  /** A fresh single-use link, made by the program that operators use. */
  invite(role: string, ...more: string[]): Promise<string>;
  /** Resident memory in MB. */
  memoryMb(): number;
  /** CPU time it has used so far, in ms. */
  cpuMs(): number;
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop and waits. */
  stop(): Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

const environment = (dataFolder: string, options: ServerOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  DATA_DIR: dataFolder,
  HOST: '127.0.0.1',
  PORT: String(options.port ?? 0),
  ...options.settings,
});

const portOf = (child: ChildProcess, printed: () => string): Promise<number> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const found = /https?:\/\/localhost:(\d+)/.exec(printed());
      if (found?.[1]) resolve(Number(found[1]));
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${String(code)} before it listened:\n${printed()}`)),
    );
    setTimeout(() => reject(new Error(`the server did not listen within a minute:\n${printed()}`)), 60_000).unref();
  });

const runInvite = (
  dataFolder: string,
  options: ServerOptions,
  port: number,
  args: readonly string[],
): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...environment(dataFolder, options), PORT: String(port) };
    const child = spawn(process.execPath, ['server/dist/invite.js', ...args], { cwd: root, env });
    let text = '';
    child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (text += bytes.toString()));
    child.once('exit', (code) => {
      const link = /https?:\/\/\S+#\S+/.exec(text)?.[0];
      if (code === 0 && link) resolve(link);
      else reject(new Error(`no link was made:\n${text}`));
    });
  });

/** Starts the built server on a free port and waits until it listens. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'skab-'));
  const child = spawn(process.execPath, ['server/dist/main.js', ...(options.args ?? [])], {
    cwd: root,
    env: environment(dataFolder, options),
  });
  let text = '';
  child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (text += bytes.toString()));
  const port = await portOf(child, () => text);
  const removeFolder = (): void => {
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return {
    port,
    origin: `http://localhost:${port}`,
    dataFolder,
    process: child,
    printed: () => text,
    invite: (role, ...more) => runInvite(dataFolder, options, port, [role, ...more]),
    memoryMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    cpuMs: () => {
      // Behind the program's name: the 12th and 13th field are its own time and the kernel's, in hundredths of a second.
      const fields =
        readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8')
          .split(') ')[1]
          ?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
      removeFolder();
    },
  };
};
