import { isRefusalCode } from '@skab/shared/outcome.ts';
import type { Answer } from './api.ts';

/** A file as the server named it. */
export interface NamedFile {
  readonly file: Blob;
  readonly name: string;
}

/** Asks the server for a file that is made when it is asked for. */
export const askFile = async (address: string, body: unknown): Promise<Answer<NamedFile>> => {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      const read: unknown = await response.json().catch(() => null);
      const code = typeof read === 'object' && read !== null && 'code' in read ? read.code : null;
      return { state: 'refused', code: isRefusalCode(code) ? code : 'failed' };
    }
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return { state: 'done', value: { file: await response.blob(), name } };
  } catch {
    return { state: 'away' };
  }
};
