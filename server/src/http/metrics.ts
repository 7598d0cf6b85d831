import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus; nothing in them is of a person or a workshop. */
export interface Metrics {
  readonly registry: Registry;
  command(name: string, code: string): void;
  turn(durationMs: number, commandCount: number): void;
  /** Figures that are read when they are asked for. */
  gauge(name: string, help: string, read: () => number): void;
}

export const metrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const commands = new Counter({
    name: 'skab_commands_total',
    help: 'Answered commands',
    labelNames: ['name', 'code'],
    registers,
  });
  const turnSeconds = new Histogram({
    name: 'skab_turn_seconds',
    help: 'From judging a turn to its answers',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
    registers,
  });
  const turnCommands = new Histogram({
    name: 'skab_turn_commands',
    help: 'Commands in one turn',
    buckets: [1, 2, 5, 10, 20, 50, 100, 256],
    registers,
  });
  return {
    registry,
    command: (name, code) => commands.inc({ name, code }),
    turn: (durationMs, commandCount) => {
      turnSeconds.observe(durationMs / 1000);
      turnCommands.observe(commandCount);
    },
    gauge: (name, help, read) => {
      const gauge: Gauge = new Gauge({ name, help, registers, collect: (): void => gauge.set(read()) });
    },
  };
};
