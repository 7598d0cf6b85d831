import { idBytes, idFromBytes } from '@skab/shared/ids.ts';

/** A fresh id. Made of `getRandomValues`, which a page has over plain http too. */
export const newId = (): string => idFromBytes(crypto.getRandomValues(new Uint8Array(idBytes)));
