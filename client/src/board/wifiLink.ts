import type { Rows } from '@skab/shared/board/collections.ts';

const escaped = (words: string): string => words.replace(/[\\;,:"]/gu, '\\$&');

/** What a QR code says to bring a phone onto a network, as phones' cameras read it. */
export const wifiLink = ({ name, password }: Rows['wifi']): string =>
  `WIFI:T:${password === '' ? 'nopass' : 'WPA'};S:${escaped(name)};${password === '' ? '' : `P:${escaped(password)};`};`;
