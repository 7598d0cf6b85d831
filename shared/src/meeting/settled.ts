/** The longest name of who gives a talk, and of who promises an answer. */
export const presenterLimit = 120;
export const promiserLimit = 60;

/** How a question to a talk ended: answered there, put off to another meeting, or promised a written answer by somebody. */
export type Settled =
  | { readonly as: 'answered'; readonly at: number }
  /** `to` is what that meeting was called then; left out where it is not planned yet. */
  | { readonly as: 'putOff'; readonly at: number; readonly to?: { readonly title: string; readonly date: string } }
  | { readonly as: 'promised'; readonly at: number; readonly by: string };
