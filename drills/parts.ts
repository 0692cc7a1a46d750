import { audit } from './audit/audit.ts';
import { drills } from './circumstances/drills.ts';
import { fairness } from './fairness/fairness.ts';
import { faults } from './faults/faults.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { inputs } from './inputs/inputs.ts';
import { kills } from './kills/kills.ts';
import { load } from './load/load.ts';
import { mutants } from './mutants/mutants.ts';
import type { Part } from './part.ts';
import { deadline } from './stalls/deadline.ts';
import { stalls } from './stalls/stalls.ts';

/** All parts, in the order in which they run: the quick ones first. */
export const parts: readonly Part[] = [
  audit,
  inputs,
  faults,
  stalls,
  deadline,
  kills,
  drills,
  fuzz,
  load,
  fairness,
  ...mutants,
];
