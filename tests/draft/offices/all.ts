import { oddOffices } from './odd-offices.ts';
import { partyOffices } from './party-offices.ts';
import { stateOffices } from './state-offices.ts';
import type { Office } from './type.ts';
import { youthOffices } from './youth-offices.ts';

/** Plans as offices of all kinds type them. */
export const all: readonly Office[] = [...stateOffices, ...partyOffices, ...youthOffices, ...oddOffices];
