import {
  noTrial,
  type MeasuredLine,
  type TrialFrame,
  type TrialShows,
  type TriedScreen,
} from '@skab/shared/protocol/trial.ts';

/** Trials of rooms, in memory alone: nothing of them is an event, a person present, or kept. */
export interface Trials {
  frameOf(workshopId: string): TrialFrame;
  /** Begins a trial, or goes on in it. */
  show(workshopId: string, shows: TrialShows): void;
  phoneCame(workshopId: string): void;
  /** How a phone measured its line. */
  phoneMeasured(workshopId: string, line: MeasuredLine): void;
  /** What a device that shows the wall says of itself. */
  screenSays(workshopId: string, deviceId: string, said: TriedScreen): void;
  end(workshopId: string): void;
}

interface Trial {
  readonly frame: Omit<TrialFrame, 'screens'>;
  readonly screens: ReadonlyMap<string, TriedScreen>;
  readonly until: number;
}

/** Nobody tries a room longer than this without doing anything. */
export const trialMs = 30 * 60_000;
const mostPhones = 999;
const mostScreens = 12;
const mostTrials = 200;

export const trials = (now: () => number): Trials => {
  const all = new Map<string, Trial>();
  const found = (workshopId: string): Trial | undefined => {
    const trial = all.get(workshopId);
    if (trial && trial.until > now()) return trial;
    all.delete(workshopId);
    return undefined;
  };
  const change = (workshopId: string, part: (trial: Trial) => Partial<Trial>): void => {
    const trial = found(workshopId);
    if (trial) all.set(workshopId, { ...trial, ...part(trial) });
  };
  return {
    frameOf: (workshopId) => {
      const trial = found(workshopId);
      return trial ? { ...trial.frame, screens: [...trial.screens.values()] } : noTrial;
    },
    show: (workshopId, shows) => {
      const known = found(workshopId);
      const rung = (known?.frame.rung ?? 0) + (shows === 'bell' ? 1 : 0);
      const { phones = 0, line = null } = known?.frame ?? {};
      // The oldest makes room: a list that only grows would be kept for ever.
      if (!known && all.size >= mostTrials) all.delete([...all.keys()][0] ?? '');
      const frame = { shows, rung, phones, line };
      all.set(workshopId, { frame, screens: known?.screens ?? new Map(), until: now() + trialMs });
    },
    phoneCame: (workshopId) =>
      change(workshopId, ({ frame }) => ({ frame: { ...frame, phones: Math.min(mostPhones, frame.phones + 1) } })),
    phoneMeasured: (workshopId, line) => change(workshopId, ({ frame }) => ({ frame: { ...frame, line } })),
    screenSays: (workshopId, deviceId, said) =>
      change(workshopId, ({ screens }) => ({
        screens: new Map([...screens, [deviceId, said] as const].slice(-mostScreens)),
      })),
    end: (workshopId) => void all.delete(workshopId),
  };
};
