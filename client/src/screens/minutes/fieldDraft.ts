/** A field of the minutes while somebody may be writing in it. */
export interface FieldDraft {
  /** What stands in the field; null while nothing is being written, and the kept words are shown. */
  readonly typed: string | null;
  /** The words this field knows of: shown or sent by it last. */
  readonly known: string;
  readonly isFocused: boolean;
}

export const openField = (kept: string): FieldDraft => ({ typed: null, known: kept, isFocused: false });

/** The words in the field: one's own while one writes, else those that are kept. */
export const wordsOf = (draft: FieldDraft, kept: string): string => draft.typed ?? kept;

export const focusField = (draft: FieldDraft, kept: string): FieldDraft => ({
  typed: draft.typed ?? kept,
  known: draft.typed === null ? kept : draft.known,
  isFocused: true,
});

export const typeField = (draft: FieldDraft, typed: string): FieldDraft => ({ ...draft, typed });

/** Whether there are words of one's own that have not been sent. */
export const isUnsent = (draft: FieldDraft): boolean => draft.typed !== null && draft.typed !== draft.known;

/** What was typed has been sent: the later save wins, and others see it. */
export const sentField = (draft: FieldDraft): FieldDraft => ({
  ...draft,
  known: draft.typed ?? draft.known,
  typed: draft.isFocused ? draft.typed : null,
});

/** One has left the field: what is not sent stays until it is, and then the kept words are shown, whoever wrote them. */
export const leaveField = (draft: FieldDraft): FieldDraft => ({
  ...draft,
  isFocused: false,
  typed: isUnsent(draft) ? draft.typed : null,
});

/** Whether somebody else has written here since: newer words wait to be seen. */
export const isOvertaken = (draft: FieldDraft, kept: string): boolean =>
  draft.isFocused && kept !== draft.known && kept !== draft.typed;
