const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many random bytes an id is made of: 128 bits, with no time in them. */
export const idBytes = 16;

/** Writes 16 random bytes as 22 signs that are safe in an address and as half of a relation's key. */
export const idFromBytes = (bytes: Uint8Array): string => {
  let id = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      id += alphabet[(held >> bits) & 63];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? id + alphabet[(held << (6 - bits)) & 63] : id;
};

export const idPattern = /^[A-Za-z0-9_-]{22}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value);
