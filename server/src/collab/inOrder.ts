/** Runs what it is given one after the other; a failure of one does not keep the next from running. */
export interface InOrder {
  <T>(work: () => Promise<T>): Promise<T>;
}

export const inOrder = (): InOrder => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
};
