import { badArgument } from '../bad-argument.ts';
import { nextOffset, readOffset, readRange } from './arguments.ts';
import { ask, type QuestionContext } from './ask.ts';
import { nodeOf } from './identify.ts';

interface Arguments {
  phrase: string;
  mission?: string | null;
  since?: string | null;
  until?: string | null;
  first: number;
  after?: string | null;
}

interface Use {
  resolution: string;
  symbol: string;
  adoptedOn: string;
  provision: string;
  text: string;
  missions: { id: string; acronym: string }[];
}

const AROUND = 120;
/** More provisions than the Council has written with any phrase that is more than a formality. */
const MOST = 5_000;
const MOST_WORDS = 12;

/** `Query.phraseLineage`. */
export async function phraseLineage(_root: unknown, { phrase, mission, since, until, first, after }: Arguments, context: QuestionContext): Promise<object> {
  const words = phrase.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) throw badArgument('phrase', 'holds no word.');
  if (words.length > MOST_WORDS) throw badArgument('phrase', `has ${words.length} words; at most ${MOST_WORDS} are allowed.`);
  const range = readRange(since, until);
  const skip = readOffset(after);
  const limits = { ...range, mission: mission == null ? null : (await nodeOf(context, 'mission', mission, 'Mission')).id, most: MOST };
  const find = (some: readonly string[]): Promise<Use[]> => ask<Use>(context, 'phrase', { ...limits, query: `"${some.join(' ')}"` });
  const [uses, [held]] = await Promise.all([find(words), ask<{ count: number }>(context, 'held-texts', {})]);
  const pattern = new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'iu');
  return {
    phrase: words.join(' '), total: uses.length, textsHeld: held!,
    uses: uses.slice(skip, skip + first).map((use) => ({ ...use, ...cut(use.text, pattern), missions: use.missions.map(({ acronym }) => acronym) })),
    missions: byMission(uses),
    variants: () => variantsBeside(uses, words, find),
    notices: [
      ...(held!.count === 0 ? ['No text of the Council is held here: whoever holds texts can import them with `poc-norms import council DIR`.'] : ['Only held texts were searched; see textsHeld.']),
      ...(uses.length === MOST ? [`More than ${MOST} provisions have these words; the rest was not looked at.`] : []),
    ],
    endCursor: nextOffset(skip, first, uses.length),
  };
}

/** Shorter phrases in provisions that do not have the whole; looked for only when they are selected. */
async function variantsBeside(uses: readonly Use[], words: readonly string[], find: (some: readonly string[]) => Promise<Use[]>): Promise<object[]> {
  const whole = new Set(uses.map(placeOf));
  const variants = await Promise.all(variantsOf(words).map(async (variant) => summarize(variant, (await find(variant)).filter((use) => !whole.has(placeOf(use))))));
  return variants.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** The phrase without one of its words, each of three words or more, since shorter ones are found everywhere. */
function variantsOf(words: readonly string[]): string[][] {
  if (words.length < 4) return [];
  const variants = words.map((_, index) => words.filter((__, other) => other !== index));
  return [...new Map(variants.map((variant) => [variant.join(' '), variant])).values()];
}

function placeOf({ resolution, provision }: Use): string {
  return `${resolution} ${provision}`;
}

/** What stands around a phrase, cut at words. */
function cut(text: string, pattern: RegExp): { before: string; words: string; after: string } {
  const match = pattern.exec(text);
  if (!match) return { before: '', words: text.slice(0, 2 * AROUND), after: '' };
  const end = match.index + match[0].length;
  return { before: text.slice(Math.max(0, match.index - AROUND), match.index).replace(/^\S*\s/, match.index > AROUND ? '…' : '$&'), words: match[0], after: text.slice(end, end + AROUND).replace(/\s\S*$/, end + AROUND < text.length ? '…' : '$&') };
}

function byMission(uses: readonly Use[]): object[] {
  const missions = new Map<string, { mission: string; acronym: string; uses: Use[] }>();
  for (const use of uses) {
    for (const { id, acronym } of use.missions) {
      if (!missions.has(id)) missions.set(id, { mission: id, acronym, uses: [] });
      missions.get(id)!.uses.push(use);
    }
  }
  return [...missions.values()]
    .map(({ mission, acronym, uses: its }) => ({ mission, acronym, count: its.length, firstSymbol: its[0]!.symbol, firstOn: its[0]!.adoptedOn, lastSymbol: its.at(-1)!.symbol, lastOn: its.at(-1)!.adoptedOn }))
    .sort((a, b) => (a.firstOn === b.firstOn ? a.acronym.localeCompare(b.acronym) : a.firstOn < b.firstOn ? -1 : 1));
}

function summarize(variant: readonly string[], uses: readonly Use[]): { phrase: string; count: number; firstOn: string | undefined; lastOn: string | undefined } {
  return { phrase: variant.join(' '), count: uses.length, firstOn: uses[0]?.adoptedOn, lastOn: uses.at(-1)?.adoptedOn };
}
