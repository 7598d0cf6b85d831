import { connectPath } from '@skab/shared/protocol/http.ts';

/** Where a phone goes that scans the code of a shared screen; null where only this machine can reach the address the screen was opened at. */
export const scanLink = (pageAddress: string, code: string): string | null => {
  const { origin, hostname } = new URL(pageAddress);
  const isOnlyHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return isOnlyHere ? null : `${origin}${connectPath}#${code}`;
};
