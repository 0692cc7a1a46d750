import { linesOf, type Phrase } from '../../../domain/words/phrases.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { anyOf } from '../search/any-of.ts';

/** Which texts are meant: adopted in a range of days, and on a mission. */
export interface Limits {
  since: string | null;
  until: string | null;
  mission: string | null;
}

/** A text that has a phrase. */
export interface TextWithPhrase {
  resolution: string;
  symbol: string;
  adoptedOn: string;
  /** The places of its provisions with the phrase, in the order of the text. */
  positions: number[];
  missions: { id: string; acronym: string }[];
}

/** A provision with its words. */
export interface ProvisionText {
  provision: string;
  part: string;
  verb: string | null;
  text: string;
}

/** The held texts that have one of some phrases, in the order of time. */
export async function textsWith(
  context: QuestionContext,
  phrases: readonly Phrase[],
  limits: Limits,
): Promise<TextWithPhrase[]> {
  const texts = await runStatement<TextWithPhrase>(context, 'phrase', {
    ...limits,
    query: anyOf(phrases.flatMap(linesOf)),
  });
  return texts.map((text) => ({ ...text, positions: [...text.positions].sort((a, b) => a - b) }));
}

/** A page of the provisions that have the phrase, each with its text. */
export async function provisionsOf(
  context: QuestionContext,
  texts: readonly TextWithPhrase[],
  skip: number,
  first: number,
): Promise<(TextWithPhrase & ProvisionText)[]> {
  const places = texts
    .flatMap((text) => text.positions.map((position) => ({ text, position })))
    .slice(skip, skip + first);
  if (places.length === 0) return [];
  const wanted = [...new Set(places.map(({ text }) => text))].map((text) => ({
    resolution: text.resolution,
    positions: places.filter((place) => place.text === text).map(({ position }) => position),
  }));
  const provisions = await runStatement<ProvisionText>(context, 'provisions-at', { places: wanted });
  return places.map(({ text }, index) => ({ ...text, ...provisions[index]! }));
}
