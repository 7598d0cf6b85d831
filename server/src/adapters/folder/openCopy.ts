import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Copy, CopyFollower, CopyState } from '../../ports/copy.ts';
import type { FromCopying, ToCopying } from './copyTalk.ts';
import { lookIn } from './machines.ts';

/** After this long without a word that all is copied the copy is behind. */
const behindAfterMs = 5_000;
const againMs = 1_000;
const stopMs = 5_000;
/** Where data says that another machine goes on from its copy. */
export const markName = 'carried-on';

export interface CopyTools {
  /** The program that copies, run as a process of its own: a share that hangs or a stick that fails holds up nobody else. */
  readonly program: string;
  readonly dataFolder: string;
  readonly folder: string;
  readonly installationId: string;
  /** Told once of each new trouble, and when it is over. */
  readonly onTrouble: (message: string) => void;
  readonly onKeptAgain: () => void;
  readonly onSameDisk: () => void;
}

/** Whether another machine goes on from a copy of this data: then it is only read. */
export const isCarriedOn = (dataFolder: string): boolean => existsSync(path.join(dataFolder, markName));

/** Data that another machine goes on from has no copy any more. */
export const carriedOn: Copy = {
  state: () => 'carried-on',
  seqOf: () => 0,
  beginAnew: () => undefined,
  follow: () => undefined,
  stop: () => Promise.resolve(),
};

const markCarriedOn = (dataFolder: string, by: string): void =>
  writeFileSync(path.join(dataFolder, markName), `${by}\n`);

/** Whether another machine goes on already, as far as the folder says so in time: the program that copies may be long in starting. */
const isCarriedOnIn = async ({ dataFolder, folder, installationId }: CopyTools): Promise<boolean> => {
  const nobodyKnows = new Promise<null>((resolve) => setTimeout(resolve, stopMs, null).unref());
  const standing = await Promise.race([lookIn(folder, installationId).catch(() => null), nobodyKnows]);
  if (standing?.kind !== 'carried-on') return false;
  markCarriedOn(dataFolder, standing.by);
  return true;
};

const carriedOnWords = 'another machine goes on from the copy: nothing more is written here';

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** Starts copying. Resolves when the folder has been looked at, or has kept us waiting for too long. */
export const openCopy = async (tools: CopyTools): Promise<Copy> => {
  const { program, dataFolder, folder } = tools;
  if (await isCarriedOnIn(tools)) {
    tools.onTrouble(carriedOnWords);
    return carriedOn;
  }
  const seqs = new Map<string, number>();
  const followers: CopyFollower[] = [];
  let state: CopyState = 'behind';
  let keptAt = performance.now();
  let trouble = '';
  let child: ChildProcess;
  let isStopping = false;
  let onFirst = (): void => undefined;

  const become = (next: CopyState): void => {
    if (state === next || state === 'carried-on') return;
    state = next;
    for (const follower of followers) follower.state?.(next);
  };
  const troubled = (message: string): void => {
    if (message === trouble || isStopping) return;
    trouble = message;
    tools.onTrouble(message);
  };
  const ask = (asked: ToCopying): void => {
    if (child.connected) child.send(asked, () => undefined);
  };

  const hear = (message: FromCopying): void => {
    switch (message.said) {
      case 'kept':
        keptAt = performance.now();
        if (trouble !== '') tools.onKeptAgain();
        trouble = '';
        for (const [workshopId, seq] of message.seqs) seqs.set(workshopId, seq);
        become('kept');
        if (message.seqs.length > 0)
          for (const follower of followers) follower.copied?.(message.seqs.map(([workshopId]) => workshopId));
        break;
      case 'carried-on':
        markCarriedOn(dataFolder, message.by);
        troubled(carriedOnWords);
        become('carried-on');
        break;
      case 'trouble':
        troubled(message.message);
        break;
      case 'same-disk':
        tools.onSameDisk();
    }
    onFirst();
  };
  const start = (): void => {
    child = fork(program, [dataFolder, folder], { serialization: 'advanced' });
    child.on('message', hear);
    child.on('error', (error) => troubled(error.message));
    child.once('exit', () => {
      if (isStopping || state === 'carried-on') return;
      troubled('the program that copies has ended; it is started again');
      setTimeout(() => !isStopping && start(), againMs).unref();
    });
  };
  const watching = setInterval(() => {
    if (performance.now() - keptAt <= behindAfterMs) return;
    troubled(trouble || 'the folder does not answer');
    become('behind');
  }, againMs);
  watching.unref();

  await new Promise<void>((resolve) => {
    onFirst = resolve;
    setTimeout(resolve, stopMs).unref();
    start();
  });

  return {
    state: () => state,
    seqOf: (workshopId) => seqs.get(workshopId) ?? 0,
    beginAnew: () => ask('begin-anew'),
    follow: (follower) => void followers.push(follower),
    stop: async () => {
      isStopping = true;
      clearInterval(watching);
      ask('stop');
      const patience = setTimeout(() => child.kill('SIGKILL'), stopMs);
      await ended(child);
      clearTimeout(patience);
    },
  };
};
