import type { ChildProcess } from 'node:child_process';

const own = new Map<number, ChildProcess>();

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

/** Notes the pid of a process this proof started, so that it ends with the proof. */
export const ownProcess = (child: ChildProcess): void => {
  const { pid } = child;
  if (pid === undefined) return;
  own.set(pid, child);
  child.once('exit', () => own.delete(pid));
};

/** Ends what this proof started and still runs, each by its own pid. */
export const endOwnProcesses = async (): Promise<void> => {
  await Promise.all(
    [...own.values()].filter(isRunning).map(async (child) => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }),
  );
};

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endOwnProcesses().then(() => process.exit(1)));
