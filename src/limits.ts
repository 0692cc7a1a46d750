import { PocNormsError } from './errors.ts';

/** What a request costs by its estimate, for each millisecond of one core that it takes. */
export const COST_OF_A_MILLISECOND = 30;

/** The limits of one request by name, each with its default and reason. docs/limits.md has the same table. */
const table = {
  bodyBytes: { standard: 262_144, reason: 'The largest example of ours has 839 bytes with its variables.' },
  tokens: {
    standard: 2_000,
    reason: 'Bounds what parsing and validating cost; the largest example has 127, the introspection query up to 184.',
  },
  depth: { standard: 20, reason: 'Fields inside of fields; introspection needs 15, the deepest example 6.' },
  fields: {
    standard: 1_000,
    reason:
      'Fields after every fragment is spread where it stands, so that fragments which double each other stop early.',
  },
  aliases: {
    standard: 60,
    reason: 'Fields under another name than their own; without it one field can be asked for any number of times.',
  },
  rootFields: { standard: 30, reason: 'Each is a statement of its own in the database.' },
  directives: { standard: 50, reason: 'More than one or two for each field has no use.' },
  filterDepth: {
    standard: 10,
    reason: 'Filters inside of filters; each level over a relationship is a walk in the database.',
  },
  conditions: {
    standard: 200,
    reason: 'Fields in all filters of a request, each a part of a statement that the database has to plan.',
  },
  listEntries: { standard: 250, reason: 'Entries of one list of an argument, or fields of one object of it.' },
  offset: { standard: 10_000, reason: 'What is passed over has to be found and sorted all the same.' },
  cost: {
    standard: 60_000,
    reason: `What the server has to do, by an estimate in objects of the answer; ${COST_OF_A_MILLISECOND} are about a millisecond of one core.`,
  },
  atOnce: {
    standard: 4,
    reason:
      'Statements that run in the database at the same time, over all requests: half of them of one request at the most, and half of long requests, for which the database has worked for more than 500 ms.',
  },
  inFlight: {
    standard: 100,
    reason:
      'Requests that run or wait for the turn of their statements; a quarter of the places is for long ones and for those estimated at more than a cost of 15,000 (500 ms), the rest for all others. When one more comes, the client that has most gives up its latest.',
  },
  open: {
    standard: 500,
    reason:
      'Requests to `/graphql` that arrive, run or wait, or whose answer is on its way, each of which holds some memory; when one more comes, the client that has most gives up its latest. A tenth as many for `/`, `/metrics` and `/health/ready` each.',
  },
  deadlineMs: {
    standard: 5_000,
    reason: 'For the whole answer, in milliseconds; the database gives up at the same time.',
  },
} as const;

export type Limits = { readonly [Name in keyof typeof table]: number };
export type LimitName = keyof Limits;

export const limitTable: Readonly<Record<LimitName, { standard: number; reason: string }>> = table;
export const limitNames = Object.keys(table) as LimitName[];
export const standardLimits = readLimits({});

/** The setting of a limit: `bodyBytes` is set by POC_NORMS_LIMIT_BODY_BYTES. */
export function settingOf(name: LimitName): string {
  return `POC_NORMS_LIMIT_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}

/**
 * Returns the limits, as the environment sets them (POC_NORMS_LIMIT_COST for `cost`) or as they are by default. USAGE
 * for a value that is not a whole number above 0.
 */
export function readLimits(environment: NodeJS.ProcessEnv): Limits {
  return Object.fromEntries(limitNames.map((name) => [name, readOne(environment[settingOf(name)], name)])) as Record<
    LimitName,
    number
  >;
}

function readOne(text: string | undefined, name: LimitName): number {
  if (!text) return table[name].standard;
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new PocNormsError(
    'USAGE',
    `${settingOf(name)} is ${JSON.stringify(text)}.`,
    `Set it to a whole number above 0; the standard is ${table[name].standard}.`,
  );
}
