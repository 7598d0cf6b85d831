/** The signs of a join code: none that looks like another. */
export const joinCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const joinCodeLength = 8;

// What people write instead: signs that are not in the alphabet stand for the one they look like.
const lookAlikes: Record<string, string> = { '0': 'Q', O: 'Q', '1': 'J', I: 'J', L: 'J' };

/** A byte below this gives every sign of a code the same chance. */
const fairBytes = 256 - (256 % joinCodeAlphabet.length);

/** Makes a code, every one as likely as the next. */
export const makeCode = (randomBytes: (count: number) => Uint8Array, length: number = joinCodeLength): string => {
  let code = '';
  while (code.length < length) {
    const [byte = fairBytes] = randomBytes(1);
    if (byte < fairBytes) code += joinCodeAlphabet[byte % joinCodeAlphabet.length];
  }
  return code;
};

/** Reads a typed code of a length, forgiving of case, spaces, hyphens and look-alikes; null when it cannot be one. */
export const readCode = (typed: string, length: number): string | null => {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const code = [...signs].map((sign) => lookAlikes[sign] ?? sign).join('');
  return code.length === length && [...code].every((sign) => joinCodeAlphabet.includes(sign)) ? code : null;
};

/** Reads a join code, typed or in a pasted link. */
export const readJoinCode = (typed: string): string | null => {
  const link = /\/m\/([^/?#\s]+)/i.exec(typed);
  return readCode(link?.[1] ?? typed, joinCodeLength);
};

/** Two groups of four, as it stands on screens. */
export const showJoinCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
