interface TraceEvent {
  readonly name?: string;
  readonly ph?: string;
  readonly pid: number;
  readonly tid: number;
  /** The time the thread itself worked, in microseconds: what the machine did meanwhile is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What a trace must have in it. */
export const traced = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];

/** How long the main thread of each page worked at its longest task, in ms; a page is known by a mark it has set. */
export const longestWork = (trace: string, marks: readonly string[]): readonly number[] => {
  // The browser's own form.
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return marks.map((mark) => {
    const pid = traceEvents.find(({ name }) => name === mark)?.pid;
    const tasks = traceEvents.filter(
      (event) => event.name === 'RunTask' && event.pid === pid && main.has(`${event.pid}/${event.tid}`),
    );
    if (tasks.length === 0) throw new Error(`the trace has no task of ${mark}`);
    return Math.round(tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000);
  });
};
