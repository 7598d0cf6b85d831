import type { IncomingMessage } from 'node:http';
import { rates } from '@skab/shared/protocol/limits.ts';
import { addressKey } from './addressKey.ts';
import { allowance } from './allowance.ts';

/** Whether a request may be answered now, of whatever kind: an address, a page, a socket that is opened. */
export type MayAsk = (request: IncomingMessage) => Promise<boolean>;

/** A device that is known uses up its own share alone; the others share their address's, which is large, for a hall is one address. */
export const requestLimits = (
  deviceIdOf: (cookieHeader: string | undefined) => Promise<string | undefined>,
): MayAsk => {
  const byDevice = allowance(rates.requestsByDevice);
  const byAddress = allowance(rates.requestsByAddress);
  return async ({ headers, socket }) => {
    const deviceId = await deviceIdOf(headers.cookie);
    return deviceId === undefined ? byAddress(addressKey(socket.remoteAddress)) : byDevice(deviceId);
  };
};
