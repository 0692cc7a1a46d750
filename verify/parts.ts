import { audit } from './audit/audit.ts';
import { drills } from './drills/drills.ts';
import { faults } from './faults/faults.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { inputs } from './inputs/inputs.ts';
import { kills } from './kills/kills.ts';
import { load } from './load/load.ts';
import { mutants } from './mutants/mutants.ts';
import type { Part } from './part.ts';

/** All parts, in the order in which they run: the quick ones first. */
export const parts: readonly Part[] = [audit, inputs, faults, kills, drills, fuzz, load, ...mutants];
