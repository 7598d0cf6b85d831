import { parseArgs } from 'node:util';
import { endOwnProcesses } from './ownProcesses.ts';
import { seededRandom, type Random } from './random.ts';

type Figure = number | string | boolean | readonly string[];

/** A run of one proof: what it draws from, and where it says what it found. */
export interface Proof<Sizes extends string> {
  readonly seed: number;
  readonly random: Random;
  readonly sizes: Readonly<Record<Sizes, number>>;
  readonly isFull: boolean;
  /** Notes a sentence as broken unless it holds; whether it holds. */
  holds(isTrue: boolean, sentence: () => string): boolean;
  /** A figure of the last line. */
  figure(name: string, value: Figure): void;
  say(line: string): void;
}

const mostTold = 40;

interface Options {
  readonly seed: number;
  readonly isFull: boolean;
  readonly chosen: Readonly<Record<string, number>>;
}

const readOptions = (sizes: readonly string[]): Options => {
  const sized = Object.fromEntries(sizes.map((name) => [name, { type: 'string' } as const]));
  const { values } = parseArgs({ options: { seed: { type: 'string' }, full: { type: 'boolean' }, ...sized } });
  const given = values as Readonly<Record<string, string | boolean | undefined>>; // the sizes' names are not known to the type
  return {
    seed: Number(given['seed'] ?? 20_270_209),
    isFull: given['full'] === true,
    chosen: Object.fromEntries(
      sizes.flatMap((name) => (given[name] === undefined ? [] : [[name, Number(given[name])]])),
    ),
  };
};

/**
 * Runs a proof: prints its seed and figures, ends with one JSON line, and exits 0 only if it holds. `sizes`: the small size CI runs,
 * and the full one (`--full`); each can be chosen by its own name, and `--seed` draws other cases.
 */
export const runProof = async <Sizes extends string>(
  name: string,
  sizes: Readonly<Record<Sizes, { readonly ci: number; readonly full: number }>>,
  prove: (proof: Proof<Sizes>) => Promise<void>,
): Promise<void> => {
  const from = performance.now();
  // The keys of an object literal are its names.
  const names = Object.keys(sizes) as Sizes[];
  const { seed, isFull, chosen } = readOptions(names);
  const figures: Record<string, Figure> = {};
  const broken: string[] = [];
  const pairs = names.map((size) => [size, chosen[size] ?? sizes[size][isFull ? 'full' : 'ci']] as const);
  const sizeOf = Object.fromEntries(pairs) as Record<Sizes, number>; // as many pairs as names
  const proof: Proof<Sizes> = {
    seed,
    isFull,
    random: seededRandom(seed),
    sizes: sizeOf,
    holds: (isTrue, sentence) => {
      if (!isTrue) {
        broken.push(sentence());
        if (broken.length <= mostTold) console.log(`BROKEN: ${broken.at(-1)}`);
      }
      return isTrue;
    },
    figure: (figure, value) => void (figures[figure] = value),
    say: (line) => console.log(line),
  };
  console.log([`${name}: seed ${seed}`, ...pairs.map(([size, value]) => `${size} ${value}`)].join(', '));
  try {
    await prove(proof);
  } catch (error) {
    broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    console.log(`BROKEN: ${broken.at(-1)}`);
  }
  await endOwnProcesses();
  const ok = broken.length === 0;
  // Once more, where who looks at the end of a long run finds it.
  if (!ok) console.log(`${broken.length} broken: ${broken.slice(0, mostTold).join(' | ')}`);
  const seconds = Math.round((performance.now() - from) / 100) / 10;
  console.log(JSON.stringify({ name, ok, seed, ...sizeOf, ...figures, broken: broken.length, seconds }));
  process.exit(ok ? 0 : 1);
};
