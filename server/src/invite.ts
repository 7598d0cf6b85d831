// npm run invite -- <role> [--workshop <id or code>]: prints a fresh link, also while the server runs.
import { parseArgs } from 'node:util';
import type { Where } from '@skab/shared/access/can.ts';
import { meetingOn } from '@skab/shared/meeting/series.ts';
import { isId } from '@skab/shared/ids.ts';
import { linkPath, screenPath } from '@skab/shared/protocol/http.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { readConfig, type Config } from './config.ts';
import { originRules, reachableOrigins } from './http/reach.ts';
import { openPorts, type Ports } from './openPorts.ts';
import { addInvitation, invitedRoles } from './people/invitations.ts';
import type { Register } from './ports/store.ts';

/** Roles that mean something without a workshop. */
const installationRoles = ['administrator', 'facilitator', 'secretary'];
const usage = `Usage: npm run invite -- <${invitedRoles.join(' | ')}> [--workshop <id or code>]`;

interface Asked {
  readonly role: (typeof invitedRoles)[number];
  readonly workshop: string | undefined;
}

const readArgs = (): Asked | string => {
  const read = parseArgs({ allowPositionals: true, strict: false, options: { workshop: { type: 'string' } } });
  const role = invitedRoles.find((one) => one === read.positionals[0]);
  const { workshop } = read.values;
  if (!role || read.positionals.length > 1 || typeof workshop === 'boolean') return usage;
  if (role === 'administrator' && workshop !== undefined)
    return 'An administrator is one everywhere: leave --workshop out.';
  if (workshop === undefined && !installationRoles.includes(role))
    return `Say where: npm run invite -- ${role} --workshop <id or code>`;
  return { role, workshop };
};

const findWorkshop = async (register: Register, typed: string, now: number): Promise<string | undefined> => {
  const code = readJoinCode(typed);
  const byCode = code === null ? undefined : meetingOn(await register.meetingsByCode(code), now);
  const row = byCode ?? (isId(typed) ? await register.workshop(typed) : undefined);
  return row?.workshopId;
};

const makeLink = async (config: Config, ports: Ports, { role, workshop }: Asked): Promise<string | undefined> => {
  const token = await ports.store.register(async (register) => {
    const workshopId = workshop === undefined ? undefined : await findWorkshop(register, workshop, ports.clock.now());
    if (workshop !== undefined && workshopId === undefined) return undefined;
    const where: Where = workshopId === undefined ? { kind: 'installation' } : { kind: 'workshop', workshopId };
    return (await addInvitation(register, ports, role, where)).token;
  });
  const [origin] = reachableOrigins(originRules(config, config.port), config);
  return token && `${origin ?? ''}${role === 'screen' ? screenPath : linkPath}#${token}`;
};

const invite = async (config: Config, asked: Asked): Promise<void> => {
  const ports = await openPorts(config);
  try {
    const link = await makeLink(config, ports, asked);
    if (link === undefined) throw new Error(`There is no workshop "${asked.workshop ?? ''}".`);
    console.log(
      `\n  ${link}\n\n  ${asked.role === 'screen' ? 'It only shows.' : 'It opens once, and is for one person.'}`,
    );
  } finally {
    await ports.store.close();
  }
};

const main = async (): Promise<void> => {
  const config = readConfig();
  const asked = readArgs();
  if ('wrong' in config) throw new Error(config.wrong);
  if (typeof asked === 'string') throw new Error(asked);
  if (config.storage === 'memory')
    throw new Error('With STORAGE=memory nothing is kept: there is nothing to invite to.');
  await invite(config, asked);
};

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
