import type { Driver } from '../adapters/embedded/driver.ts';

type SqliteStatement = ReturnType<Driver['prepare']>;

/** What becomes of one call: it fails without having been done, or after it was. */
export interface DriverFault {
  readonly code: string;
  readonly isDone: boolean;
}

/** A driver that asks before every call whether it fails, as a disk fails: with the database's own code. */
export const faultyDriver = (driver: Driver, plan: () => DriverFault | undefined): Driver => {
  const failing = <T>(work: () => T): T => {
    const fault = plan();
    if (!fault) return work();
    if (fault.isDone) work();
    throw Object.assign(new Error(`Planned: ${fault.code}`), { code: fault.code });
  };
  const wrapped = new WeakMap<SqliteStatement, SqliteStatement>();
  return {
    ...driver,
    control: (text) => failing(() => driver.control(text)),
    rollback: () => failing(() => driver.rollback()),
    pragma: (text) => failing(() => driver.pragma(text)),
    prepare: (text) => {
      const statement = driver.prepare(text);
      const known = wrapped.get(statement);
      if (known) return known;
      const one: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => failing(() => statement.all(parameters)),
        run: (parameters) => failing(() => statement.run(parameters)),
        iterate: (parameters) => failing(() => statement.iterate(parameters)),
      };
      wrapped.set(statement, one);
      return one;
    },
  };
};
