import { isId } from '@skab/shared/ids.ts';

const name = 'skab';
/** Rights end by grants; the cookie only has to outlast the evening and the days around it. */
const lifetimeSeconds = 30 * 24 * 60 * 60;

/** The device's token in a Cookie header; undefined when there is none of ours. */
export const readCookie = (header: string | undefined): string | undefined => {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && isId(value)) return value;
  }
  return undefined;
};

/** A Set-Cookie header that keeps the token where no script reads it. Over https it never travels in the open. */
export const writeCookie = (token: string, isHttps: boolean): string =>
  `${name}=${token}; Path=/; Max-Age=${lifetimeSeconds}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;

/** A Set-Cookie header that takes it away. */
export const clearCookie = (isHttps: boolean): string =>
  `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
