/** A duration of the tokens in ms, such as `--move`; 0 where motion is not wanted. */
export const durationOf = (name: string): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || 0;
