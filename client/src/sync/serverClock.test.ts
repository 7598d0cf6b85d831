import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverClock } from './serverClock.ts';

describe('the server’s time on a device', () => {
  it('is the device’s own until the server has said it', () => {
    expect(serverClock({ ticks: () => 50, wall: () => 1_000_000 }).now()).toBe(1_000_000);
  });

  it('[AG23] is within 200 ms on every device of a hall whose answers take up to 400 ms, whatever clock the device has', () => {
    const device = fc.record({
      wrongBy: fc.integer({ min: -1e9, max: 1e9 }),
      runs: fc.double({ min: 1 - 5e-5, max: 1 + 5e-5, noNaN: true }),
      ways: fc.array(fc.record({ there: fc.nat(200), back: fc.nat(200) }), { minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(device, ({ wrongBy, runs, ways }) => {
        let trueTime = 1_800_000_000_000;
        const began = trueTime;
        const clock = serverClock({ ticks: () => (trueTime - began) * runs, wall: () => trueTime + wrongBy });
        for (const { there, back } of ways) {
          const askedAt = clock.ticks();
          trueTime += there;
          const now = trueTime;
          trueTime += back;
          clock.heard({ now, askedAt, heardAt: clock.ticks() });
          expect(Math.abs(clock.now() - trueTime)).toBeLessThanOrEqual(201);
          trueTime += 60_000;
          expect(Math.abs(clock.now() - trueTime)).toBeLessThanOrEqual(206);
        }
      }),
    );
  });

  it('keeps a quick answer against a slow one that says no other', () => {
    let tick = 0;
    const clock = serverClock({ ticks: () => tick, wall: () => 0 });
    clock.heard({ now: 10_000, askedAt: 0, heardAt: 4 });
    const before = clock.now() - tick;
    tick = 1_000;
    clock.heard({ now: 11_150, askedAt: 1_000, heardAt: 1_300 });
    expect(clock.now() - tick).toBe(before);
  });

  it('takes the server’s word when the device has slept and its ticks with it', () => {
    let tick = 0;
    const clock = serverClock({ ticks: () => tick, wall: () => 0 });
    clock.heard({ now: 10_000, askedAt: 0, heardAt: 2 });
    tick = 100;
    clock.heard({ now: 610_000, askedAt: 100, heardAt: 400 });
    tick = 400;
    expect(clock.now()).toBe(610_150);
  });
});
