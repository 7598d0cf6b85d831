import { copyFileSync, existsSync } from 'node:fs';
import { StorageError } from '../../ports/store.ts';
import { openSqlStore } from '../sql/sqlStore.ts';
import { openDriver, type Driver } from './driver.ts';
import { sqliteFlavour } from './flavour.ts';
import { readError } from './readError.ts';

/** What was read of one table, and how many of its rows could not be. */
export interface SalvagedTable {
  readonly table: string;
  readonly rows: number;
  /** At least so many: of a table without numbers nobody can count what is gone. */
  readonly lost: number;
}

type Row = Record<string, unknown>;

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');
const busyMs = 5_000;
const pageRows = 100;
/** Made by the new database itself, or worth nothing. */
const leftOut = new Set(['migrations', 'probes']);

/** What the query gives, or undefined where the file cannot be read. */
const tried = (driver: Driver, query: string, parameters: readonly unknown[]): readonly Row[] | undefined => {
  try {
    return driver.prepare(query).all(parameters) as Row[]; // the driver gives objects with a field for each column
  } catch (thrown) {
    const error = readError(thrown);
    if (error instanceof StorageError && error.kind === 'damaged') return undefined;
    throw error;
  }
};

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What its rows are in order of, and what is selected for it. */
  readonly order: readonly string[];
  readonly isNumbered: boolean;
}

/** Rows from one end until one cannot be read; whether the other end was reached. */
const readFrom = (driver: Driver, { name, columns, order, isNumbered }: Table, isBackward: boolean) => {
  const rows: Row[] = [];
  const direction = isBackward ? 'desc' : 'asc';
  const selected = isNumbered ? `"rowid" as "rowid", ${list(columns)}` : list(columns);
  const sorted = order.map((column) => `${quoted(column)} ${direction}`).join(', ');
  const after = `(${list(order)}) ${isBackward ? '<' : '>'} (${order.map(() => '?').join(', ')})`;
  for (let limit = pageRows; ;) {
    const last = rows.at(-1);
    const query = `select ${selected} from ${quoted(name)} ${last ? `where ${after}` : ''} order by ${sorted} limit ${limit}`;
    const page = tried(driver, query, last ? order.map((column) => last[column]) : []);
    if (page) rows.push(...page);
    if (page && page.length < limit) return { rows, isWhole: true };
    if (!page && limit === 1) return { rows, isWhole: false };
    if (!page) limit = 1;
  }
};

interface Guard {
  readonly name: string;
  readonly sql: string;
}

/** Runs `work` with the database's own guards off: what was kept has passed them, and would be counted a second time. */
const withoutGuards = <T>(fresh: Driver, work: () => T): T => {
  // Its own columns.
  const guards = fresh.prepare(`select "name", "sql" from "sqlite_master" where "type" = 'trigger'`).all([]) as Guard[];
  for (const { name } of guards) fresh.prepare(`drop trigger ${quoted(name)}`).run([]);
  const done = work();
  for (const { sql } of guards) fresh.prepare(sql).run([]);
  return done;
};

const readTable = (driver: Driver, table: Table): { readonly rows: readonly Row[]; readonly lost: number } => {
  const forward = readFrom(driver, table, false);
  if (forward.isWhole) return { rows: forward.rows, lost: 0 };
  const backward = readFrom(driver, table, true);
  if (!table.isNumbered) return { rows: [...forward.rows, ...backward.rows], lost: 1 };
  // Between the two each row is asked for by its number.
  const [from, to] = [Number(forward.rows.at(-1)?.['rowid'] ?? 0), Number(backward.rows.at(-1)?.['rowid'] ?? 0)];
  const between: Row[] = [];
  let lost = 0;
  for (let number = from + 1; number < to; number += 1) {
    const query = `select "rowid" as "rowid", ${list(table.columns)} from ${quoted(table.name)} where "rowid" = ?`;
    const found = tried(driver, query, [number]);
    if (found) between.push(...found);
    else lost += 1;
  }
  return { rows: [...forward.rows, ...between, ...backward.rows], lost: Math.max(lost, 1) };
};

const tablesOf = (fresh: Driver): readonly Table[] =>
  (fresh.prepare(`select "name", "sql" from "sqlite_master" where "type" = 'table'`).all([]) as Row[]) // its own columns
    .map(({ name, sql }) => ({ name: String(name), isNumbered: !/without rowid/i.test(String(sql)) }))
    .filter(({ name }) => !leftOut.has(name) && !name.startsWith('sqlite_'))
    .map(({ name, isNumbered }) => {
      const columns = fresh.pragma(`table_info(${quoted(name)})`);
      const keys = columns
        .filter(({ pk }) => Number(pk) > 0)
        .toSorted((a, b) => Number(a['pk']) - Number(b['pk']))
        .map((column) => String(column['name']));
      const names = columns.map((column) => String(column['name']));
      return { name, columns: names, order: isNumbered ? ['rowid'] : keys, isNumbered };
    });

/**
 * Reads what can be read of a damaged database, whatever its indexes say, into a new one. Nothing is judged here: what was read is
 * checked as ever when it is used. `from` is a copy nobody else uses; a log beside it is taken as far as it goes.
 */
export const salvage = async (from: string, to: string): Promise<readonly SalvagedTable[]> => {
  if (existsSync(to)) throw new Error(`${to} is there already`);
  let old: Driver | undefined;
  try {
    old = openDriver(from, busyMs);
    const source = old;
    const fresh = openDriver(to, busyMs);
    const store = await openSqlStore(sqliteFlavour(fresh));
    try {
      const salvageTable = (table: Table): SalvagedTable => {
        const { rows, lost } = readTable(source, table);
        const places = table.columns.map(() => '?').join(', ');
        const insert = `insert or replace into ${quoted(table.name)} (${list(table.columns)}) values (${places})`;
        fresh.control('begin immediate');
        for (const row of rows) fresh.prepare(insert).run(table.columns.map((column) => row[column] ?? null));
        fresh.control('commit');
        return { table: table.name, rows: rows.length, lost };
      };
      const report = withoutGuards(fresh, () => tablesOf(fresh).map(salvageTable));
      fresh.pragma('wal_checkpoint(truncate)');
      return report;
    } finally {
      await store.close();
    }
  } catch (error) {
    throw readError(error);
  } finally {
    old?.close();
  }
};

/** Copies the files of a database as they lie there, without opening it. */
export const copyAsItLies = (file: string, to: string, ends: readonly string[]): void => {
  for (const end of ends) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${to}${end}`);
};
