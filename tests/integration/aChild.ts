import { spawn, type ChildProcess } from 'node:child_process';

/** The server as a process of its own, which can be killed. */
export interface AChild {
  readonly origin: string;
  readonly port: number;
  printed(): string;
  /** What it wrote to its log. */
  logged(): string;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Asks it to stop; the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const exited = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));

export const aChild = async (
  main: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<AChild> => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...settings },
  });
  let text = '';
  child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()));
  let log = '';
  child.stderr.on('data', (bytes: Buffer) => (log += bytes.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/localhost:(\d+)/.exec(text)?.[1];
      if (found) resolve(Number(found));
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${String(code)} before it listened:\n${log}`)));
  });
  return {
    origin: `http://localhost:${port}`,
    port,
    printed: () => text,
    logged: () => log,
    kill: async () => {
      child.kill('SIGKILL');
      await exited(child);
    },
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited(child);
    },
  };
};
