/** How people come in, as it stands on paper. */
export interface FolderWay {
  /** As it is typed: two groups of four. */
  readonly code: string;
  readonly link: string;
  /** What the QR code is, in words. */
  readonly qr: string;
  /** What one does, a sentence a line. */
  readonly how: readonly string[];
  /** For who has no phone. */
  readonly noPhone: string;
}

/** One card for a table. */
export interface FolderCard {
  readonly heading: string;
  readonly link: string;
  readonly qr: string;
  readonly how: readonly string[];
}

/** Emergency codes that were just made: they are printed here and kept nowhere. */
export interface FolderCodes {
  readonly codes: readonly string[];
  readonly madeBy: string | null;
  /** Where one of them is typed. */
  readonly link: string;
}
