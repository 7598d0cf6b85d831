/** How many commits back somebody who slept is told only what she missed. */
const commitsKept = 1000;

/** Remembers what each recent commit touched. */
export interface Recent<Touched> {
  note(seq: number, touched: readonly Touched[]): void;
  /** Forgets what it knows: whoever asks next is told everything. */
  reset(seq: number): void;
  /** What was touched after a seq, up to `now`; null when that cannot be told apart from everything. */
  since(seq: number | null, now: number): readonly Touched[] | null;
}

/** Where the commits after a seq begin, among commits in their order. */
const firstAfter = (commits: readonly { readonly seq: number }[], since: number): number => {
  let low = 0;
  let high = commits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((commits[middle]?.seq ?? 0) > since) high = middle;
    else low = middle + 1;
  }
  return low;
};

export const recent = <Touched>(startSeq: number): Recent<Touched> => {
  let from = startSeq;
  let commits: { readonly seq: number; readonly touched: readonly Touched[] }[] = [];
  return {
    note: (seq, touched) => {
      commits.push({ seq, touched });
      // Trimmed now and then, not each time.
      if (commits.length > commitsKept * 2) {
        const gone = commits.length - commitsKept;
        from = commits[gone - 1]?.seq ?? from;
        commits = commits.slice(gone);
      }
    },
    reset: (seq) => {
      from = seq;
      commits = [];
    },
    since: (since, now) => {
      if (since === null || since < from || since > now) return null;
      return commits.slice(firstAfter(commits, since)).flatMap(({ touched }) => touched);
    },
  };
};
