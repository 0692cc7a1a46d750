import { compareText } from '../../../domain/mandates/compare-text.ts';
import { memoize } from '../../../domain/memoize.ts';
import { placeOfPhrase, exactPhrase, type Phrase } from '../../../domain/words/phrases.ts';
import { badArgument } from '../../bad-argument.ts';
import { mapPaced } from '../../pacing/in-steps.ts';
import { nextOffset, readOffset, readRange } from '../arguments.ts';
import type { QuestionContext } from '../question-context.ts';
import { nodeOf } from '../search/identify.ts';
import { provisionsOf, textsWith, type TextWithPhrase } from './find-phrases.ts';
import { heldTexts, noticesOf } from './held-texts.ts';

interface Arguments {
  phrase: string;
  mission?: string | null;
  since?: string | null;
  until?: string | null;
  first: number;
  after?: string | null;
}

const AROUND = 120;
/** Each variant is a question of its own, and what a longer phrase shares with a text is found by a part of it. */
const MOST_VARIED = 16;

/** `Query.phraseLineage`. */
export async function phraseLineage(
  _root: unknown,
  { phrase: asked, mission, since, until, first, after }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const phrase = exactPhrase(asked);
  if (phrase.length === 0)
    throw badArgument(
      'phrase',
      'holds no word: give letters or figures, as in "imminent threat of physical violence".',
    );
  const range = readRange(since, until);
  const skip = readOffset(after);
  const limits = {
    ...range,
    mission: mission == null ? null : (await nodeOf(context, 'mission', mission, 'Mission')).id,
  };
  const [texts, held] = await Promise.all([textsWith(context, [phrase], limits), heldTexts(context)]);
  const total = countOf(texts);
  return {
    phrase: show(phrase),
    total,
    textsHeld: held,
    uses: memoize(async () => {
      const uses = await provisionsOf(context, texts, skip, first);
      return mapPaced(uses, context, (use) => ({
        ...use,
        ...cut(use.text, phrase),
        missions: use.missions.map(({ acronym }) => acronym),
      }));
    }),
    missions: byMission(texts),
    variants: memoize(() => variantsBeside(texts, phrase, (some) => textsWith(context, [some], limits))),
    notices: [
      ...noticesOf(held),
      ...(phrase.length > MOST_VARIED
        ? [`Variants are looked for of phrases of up to ${MOST_VARIED} words; this one has ${phrase.length}.`]
        : []),
    ],
    endCursor: nextOffset(skip, first, total),
  };
}

/** Shorter phrases in provisions that do not have the whole; looked for only when they are selected. */
async function variantsBeside(
  texts: readonly TextWithPhrase[],
  phrase: Phrase,
  find: (some: Phrase) => Promise<TextWithPhrase[]>,
): Promise<object[]> {
  const whole = new Map(texts.map(({ resolution, positions }) => [resolution, new Set(positions)]));
  const withoutWhole = (text: TextWithPhrase): TextWithPhrase => ({
    ...text,
    positions: text.positions.filter((position) => whole.get(text.resolution)?.has(position) !== true),
  });
  const variants = await Promise.all(
    variantsOf(phrase).map(async (variant) =>
      summarize(
        variant,
        (await find(variant)).map(withoutWhole).filter(({ positions }) => positions.length > 0),
      ),
    ),
  );
  return variants.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** The phrase without one of its words, each of three words or more, since shorter ones are found everywhere. */
function variantsOf(phrase: Phrase): Phrase[] {
  if (phrase.length < 4 || phrase.length > MOST_VARIED) return [];
  const variants = phrase.map((_, index) =>
    phrase
      .filter((__, other) => other !== index)
      .map((part, place) => (place === index ? { ...part, joined: false } : part)),
  );
  return [...new Map(variants.map((variant) => [show(variant), variant])).values()];
}

/** The phrase as it is searched: apostrophes where they join words, spaces elsewhere. */
function show(phrase: Phrase): string {
  return phrase.map(({ word, joined }, index) => (index === 0 ? word : joined ? `’${word}` : ` ${word}`)).join('');
}

/** Returns the words around a phrase, cut between words. */
function cut(text: string, phrase: Phrase): { before: string; words: string; after: string } {
  const { from, to } = placeOfPhrase(phrase, text)!;
  return {
    before: text.slice(Math.max(0, from - AROUND), from).replace(/^\S*\s/, from > AROUND ? '…' : '$&'),
    words: text.slice(from, to),
    after: text.slice(to, to + AROUND).replace(/\s\S*$/, to + AROUND < text.length ? '…' : '$&'),
  };
}

function byMission(texts: readonly TextWithPhrase[]): object[] {
  const missions = new Map<string, { mission: string; acronym: string; its: TextWithPhrase[] }>();
  for (const text of texts) {
    for (const { id, acronym } of text.missions) {
      if (!missions.has(id)) missions.set(id, { mission: id, acronym, its: [] });
      missions.get(id)!.its.push(text);
    }
  }
  return [...missions.values()]
    .map(({ mission, acronym, its }) => ({
      mission,
      acronym,
      count: countOf(its),
      firstSymbol: its[0]!.symbol,
      firstOn: its[0]!.adoptedOn,
      lastSymbol: its.at(-1)!.symbol,
      lastOn: its.at(-1)!.adoptedOn,
    }))
    .sort(
      (a, b) =>
        compareText(a.firstOn, b.firstOn) || a.acronym.localeCompare(b.acronym) || compareText(a.mission, b.mission),
    );
}

function summarize(
  variant: Phrase,
  texts: readonly TextWithPhrase[],
): { phrase: string; count: number; firstOn: string | undefined; lastOn: string | undefined } {
  return {
    phrase: show(variant),
    count: countOf(texts),
    firstOn: texts[0]?.adoptedOn,
    lastOn: texts.at(-1)?.adoptedOn,
  };
}

/** How many provisions have the phrase. */
function countOf(texts: readonly TextWithPhrase[]): number {
  return texts.reduce((sum, { positions }) => sum + positions.length, 0);
}
