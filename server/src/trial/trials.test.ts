import { noTrial, type TriedScreen } from '@skab/shared/protocol/trial.ts';
import { expect, it } from 'vitest';
import { trialMs, trials } from './trials.ts';

const screen: TriedScreen = { isSeen: true, awakeBy: 'lock', maySound: null };
const line = { roundTripMs: 40, slowestMs: 90, kbitPerSecond: 8_000 };

it('[TR1] a trial is nothing before it is begun, is told as it stands, and is over when it is ended or forgotten', () => {
  let now = 0;
  const tried = trials(() => now);
  tried.phoneCame('a');
  tried.screenSays('a', 'wall', screen);
  expect(tried.frameOf('a')).toEqual(noTrial);
  tried.show('a', 'phone');
  tried.phoneCame('a');
  tried.phoneMeasured('a', line);
  tried.screenSays('a', 'wall', screen);
  tried.show('a', 'bell');
  tried.show('a', 'bell');
  expect(tried.frameOf('a')).toEqual({ shows: 'bell', rung: 2, phones: 1, line, screens: [screen] });
  expect(tried.frameOf('b')).toEqual(noTrial);
  now = trialMs;
  expect(tried.frameOf('a')).toEqual(noTrial);
  tried.show('a', 'letters');
  expect(tried.frameOf('a').phones).toBe(0);
  tried.end('a');
  expect(tried.frameOf('a')).toEqual(noTrial);
});

it('[TR1] what is kept of it is bounded, whoever asks', () => {
  const tried = trials(() => 0);
  for (let at = 0; at < 1_000; at += 1) {
    tried.show(`room ${at}`, 'phone');
    tried.phoneCame('room 999');
    tried.screenSays('room 999', `screen ${at}`, screen);
  }
  tried.show('room 999', 'phone');
  for (let at = 0; at < 1_500; at += 1) {
    tried.phoneCame('room 999');
    tried.screenSays('room 999', `screen ${at}`, screen);
  }
  expect(tried.frameOf('room 999').phones).toBe(999);
  expect(tried.frameOf('room 999').screens.length).toBe(12);
  expect(tried.frameOf('room 0')).toEqual(noTrial);
});
