import { commands, type CommandName } from '@skab/shared/commands/registry.ts';
import { newId } from '../../harness/visitor.ts';
import type { Random } from '../kit/random.ts';

// The keys of the registry are its names.
const names = Object.keys(commands) as [CommandName, ...CommandName[]];

const deep = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const evil = '\u202E\u2066\u0000\uFEFFa\u0301\u0301\u0301\u0301👩‍👩‍👧‍👦🇩🇰\uD83D\u2028æøå';

/** Values that are seldom what a field wants: categories S2, S3, N and U. */
const oddValue = (random: Random): unknown =>
  random.pick<unknown>([
    null,
    '',
    ' ',
    0,
    -1,
    -0,
    1.5,
    Number.POSITIVE_INFINITY,
    Number.MAX_SAFE_INTEGER + 1,
    true,
    [],
    {},
    [null],
    deep(8 + random.below(2000)),
    JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}') as unknown,
    'constructor',
    '__proto__',
    "'; drop table events; --",
    '../../etc/passwd',
    newId(),
    newId().slice(1),
    `${newId()}=`,
    evil,
    evil.repeat(200),
    'x'.repeat(random.below(20_000)),
    '=HYPERLINK("http://x")',
    '<img src=x onerror=alert(1)>',
    '0000-00-00',
    '+275760-09-13',
    { statementId: newId() },
    Buffer.from([1, 2, 3]),
  ]);

const fields = [
  'statementId',
  'stepId',
  'text',
  'clusterId',
  'intoId',
  'title',
  'seen',
  'principleId',
  'stationId',
  'attendeeId',
  'name',
  'mark',
  'textScale',
  'address',
  'commandId',
  'steps',
  'meeting',
  'statements',
  'promptId',
] as const;

/** The arguments of a command: some right, some odd, some that no command has. */
const oddArgs = (random: Random, stepId: string): unknown => {
  if (random.below(8) === 0) return oddValue(random);
  const args: Record<string, unknown> = {};
  for (let count = random.below(5); count >= 0; count -= 1) args[random.pick(fields)] = oddValue(random);
  if (random.below(2) === 0) args['statementId'] = newId();
  if (random.below(2) === 0) args['stepId'] = stepId;
  return args;
};

/** A message under an event's name, whatever stands in it. */
export const badCall = (
  random: Random,
  { workshopId, stepId }: { readonly workshopId: string; readonly stepId: string },
): readonly [string, ...unknown[]] => {
  const id = random.below(6) === 0 ? oddValue(random) : newId();
  const call = { workshopId, id, name: random.pick(names), args: oddArgs(random, stepId) };
  switch (random.below(12)) {
    case 0:
      return ['command', { ...call, name: oddValue(random) }];
    case 1:
      return ['command', { ...call, workshopId: oddValue(random) }];
    case 2:
      return ['command', oddValue(random)];
    case 3:
      return ['command', { ...call, more: oddValue(random) }];
    case 4:
      return [
        'enter',
        { workshopId: random.pick([workshopId, newId()]), seat: oddValue(random), since: oddValue(random) },
      ];
    case 5:
      return [random.pick(['enter', 'followBoard', 'askToHelp'] as const), oddValue(random)];
    case 6:
      return ['followBoard', { follows: oddValue(random), since: oddValue(random) }];
    case 7:
    case 8:
      return [
        'command',
        { ...call, name: 'postStatement', args: { statementId: newId(), stepId, text: oddValue(random) } },
      ];
    case 9:
      return ['command', { ...call, id: newId(), ...random.pick(wellFormedOf(stepId)) }];
    default:
      return ['command', call];
  }
};

interface WellFormed {
  readonly name: CommandName;
  readonly args: object;
}

/** Commands as they should be, of somebody who may not, about what is not there: categories S4 and A. */
const wellFormedOf = (stepId: string): readonly [WellFormed, ...WellFormed[]] => [
  { name: 'closeWorkshop', args: {} },
  { name: 'startStep', args: { stepId, seen: null } },
  { name: 'hideStatement', args: { statementId: newId() } },
  { name: 'editStatement', args: { statementId: newId(), text: evil } },
  { name: 'withdrawStatement', args: { statementId: newId() } },
  { name: 'eraseStatement', args: { statementId: newId() } },
  { name: 'setWall', args: { textScale: 1, address: 'http://evil.test' } },
  { name: 'placeStatement', args: { statementId: newId(), clusterId: newId() } },
];

/** Text that no client of Socket.IO would send: category S1. */
export const badPacket = (random: Random): string | Uint8Array =>
  random.pick<string | Uint8Array>([
    '',
    '4',
    '42',
    '42[',
    '42{}',
    '42[]',
    '42[null]',
    '42[1]',
    '42["disconnect"]',
    '42["connect","x"]',
    '42["newListener","x"]',
    '420["command"]',
    '4299999999999999999999["command",{}]',
    '40/admin,',
    '40{"__proto__":{}}',
    '41',
    '43[]',
    '430[]',
    '44{"message":"x"}',
    '451-["command",{"_placeholder":true,"num":0}]',
    '45999999-["command",{}]',
    '451-["command",{"_placeholder":true,"num":9}]',
    '2probe',
    '3',
    '5',
    '6',
    '9',
    '\u0000',
    `42["command",${'['.repeat(2000)}${']'.repeat(2000)}]`,
    `42["${'x'.repeat(random.below(2000))}"]`,
    random.bytes(1 + random.below(300)),
  ]);
