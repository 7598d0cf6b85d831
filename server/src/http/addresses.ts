import { readFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';

interface Interface {
  readonly name: string;
  readonly address: string;
}

const ipv4 = (): readonly Interface[] =>
  Object.entries(networkInterfaces()).flatMap(([name, found]) =>
    (found ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  );

/** The interface of the default route, where the system tells (Linux does). */
const defaultInterface = (): string | undefined => {
  try {
    const rows = readFileSync('/proc/net/route', 'utf8').split('\n').slice(1);
    return rows.map((row) => row.split('\t')).find(([, destination]) => destination === '00000000')?.[0];
  } catch {
    return undefined; // another system: the first private address is taken
  }
};

const isPrivate = ({ address }: Interface): boolean => /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
/** Addresses that machines give themselves for their own guests, which no phone reaches. */
const isForGuests = ({ name }: Interface): boolean => /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|wg|zt)/i.test(name);

/** The addresses at which phones on the same network may reach this machine, the likeliest first. */
export const lanAddresses = (): readonly string[] => {
  const byRoute = defaultInterface();
  const rank = (one: Interface): number => {
    if (one.name === byRoute) return 0;
    if (isForGuests(one)) return 3;
    return isPrivate(one) ? 1 : 2;
  };
  return [...ipv4()].sort((a, b) => rank(a) - rank(b)).map(({ address }) => address);
};

/** What this machine is called, and every address it has. */
export const ownNames = (): readonly string[] => {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address));
  return [hostname(), ...addresses.map((address) => address.split('%')[0] ?? address), '127.0.0.1', '::1'];
};
