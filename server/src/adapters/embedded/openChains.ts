import { pathToFileURL } from 'node:url';
import type { Chains } from '../../ports/chains.ts';
import { openSqlChains } from '../sql/chains.ts';
import { openDriver, type Driver } from './driver.ts';
import { sqliteFlavour } from './flavour.ts';
import { refuseLostLog } from './logWitness.ts';
import { readError } from './readError.ts';

const busyMs = 5_000;

/** Opens the chains of a database file for reading; the file must be there, also while a server writes to it. */
export const openChains = (file: string): Chains => {
  let driver: Driver | undefined;
  try {
    refuseLostLog(file);
    driver = openDriver(`${pathToFileURL(file).href}?mode=ro`, busyMs);
    return openSqlChains(sqliteFlavour(driver));
  } catch (error) {
    driver?.close();
    throw readError(error);
  }
};
