/** A row stands there already that may stand once. */
export const alreadyThere = (cause?: unknown): Error => new Error('It is there already', { cause });

/** A row was to belong to one that is not there. */
export const belongsNowhere = (cause?: unknown): Error => new Error('What it belongs to is not there', { cause });
