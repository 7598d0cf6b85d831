import * as z from 'zod/mini';

const boardUnits = z.int().check(z.gte(-1_000_000), z.lte(1_000_000));

/** Where an island lies on the table, in whole board units. */
export const islandFields = { x: boardUnits, y: boardUnits };
