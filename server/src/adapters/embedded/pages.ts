import { pathToFileURL } from 'node:url';
import { openDriver, type Driver } from './driver.ts';
import { readError } from './readError.ts';

/** A database as it is committed at one moment. */
export interface Stand {
  readonly installationId: string;
  /** The seq of each workshop. */
  readonly seqs: ReadonlyMap<string, number>;
  readonly pageSize: number;
  /** Every page, in order. */
  readonly pages: readonly Uint8Array[];
}

/** The pages of a database that others write to. */
export interface Pages {
  /** Null when nothing was committed since the last time. */
  look(): Stand | null;
  close(): void;
}

const busyMs = 2_000;

// The driver gives objects with a field for each column.
const rows = <Row>(driver: Driver, text: string): readonly Row[] => driver.prepare(text).all([]) as Row[];

const stand = (driver: Driver): Stand => {
  const [installation] = rows<{ installationId: string }>(driver, 'select "installationId" from "installation"');
  if (!installation) throw new Error('The installation is not founded');
  const seqs = rows<{ workshopId: string; seq: number }>(driver, 'select "workshopId", "seq" from "workshops"');
  const pages = rows<{ data: Uint8Array }>(driver, 'select "data" from "sqlite_dbpage" order by "pgno"');
  return {
    installationId: installation.installationId,
    seqs: new Map(seqs.map(({ workshopId, seq }) => [workshopId, seq])),
    pageSize: Number(driver.pragma('page_size')[0]?.['page_size']),
    pages: pages.map(({ data }) => data),
  };
};

/** Opens a database file for reading its pages, while a server writes to it. */
export const openPages = (file: string): Pages => {
  const driver = openDriver(`${pathToFileURL(file).href}?mode=ro`, busyMs);
  let seen: unknown;
  return {
    look: () => {
      try {
        // Asked first: what is committed between the two is looked at twice rather than not at all.
        const version = driver.pragma('data_version')[0]?.['data_version'];
        if (version === seen) return null;
        driver.control('begin');
        const found = stand(driver);
        driver.control('commit');
        seen = version;
        return found;
      } catch (error) {
        driver.rollback();
        throw readError(error);
      }
    },
    close: () => driver.close(),
  };
};
