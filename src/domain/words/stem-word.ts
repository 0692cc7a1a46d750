import { stemmer } from 'stemmer';
import { memoizeByText } from '../memoize.ts';

/** Forms that no ending tells. */
const irregular = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['bases', 'base'],
  ['withdrew', 'withdraw'],
  ['withdrawn', 'withdraw'],
  ['withdrawal', 'withdraw'],
  ['withdrawals', 'withdraw'],
  ['left', 'leave'],
  ['led', 'lead'],
  ['fought', 'fight'],
  ['fled', 'flee'],
  ['met', 'meet'],
  ['gave', 'give'],
  ['given', 'give'],
  ['took', 'take'],
  ['taken', 'take'],
  ['began', 'begin'],
  ['rose', 'rise'],
  ['risen', 'rise'],
  ['arose', 'arise'],
  ['fell', 'fall'],
  ['fallen', 'fall'],
  ['grew', 'grow'],
  ['grown', 'grow'],
  ['held', 'hold'],
  ['kept', 'keep'],
  ['built', 'build'],
  ['brought', 'bring'],
  ['sought', 'seek'],
  ['won', 'win'],
  ['lost', 'lose'],
  ['chose', 'choose'],
  ['chosen', 'choose'],
  ['policies', 'policy'],
  ['lives', 'life'],
  ['dying', 'die'],
  ['died', 'die'],
  ['lying', 'lie'],
]);

/**
 * Rules from British to American spelling, and for words with two right spellings. The result need not be a word, as
 * long as both spellings give it.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/advisor(s?)$/, 'adviser$1'],
  [/is(e[ds]?|er|ers|ing|ation|ations|ational)$/, 'iz$1'],
  [/ys(e[ds]?|er|ers|ing)$/, 'yz$1'],
  [/(behavi|fav|hon|lab|neighb|harb|col|arm|rum|endeav|vig)our/, '$1or'],
  [/(cent|theat|fib|met)re(s?)$/, '$1er$2'],
  [/(def|off|pret)enc(e|es|eless|ive)$/, '$1ens$2'],
  [/licenc(e[ds]?|ing)$/, 'licens$1'],
  [/programme(s?)$/, 'program$1'],
  [/judgement/, 'judgment'],
  [/(trave|labe|signa|counse|cance|mode|leve|channe|enro|fulfi|insta)ll?(s|ed|er|ers|ing|ment|ments)?$/, '$1l$2'],
  [/manoeuv/, 'maneuv'],
];

/** A word, as words.ts gives it, in the one spelling of those that are both right. */
export function foldSpelling(word: string): string {
  return spellings.reduce((spelt, [ending, other]) => spelt.replace(ending, other), word);
}

/**
 * The stem that the forms of a word share, whether it is spelt in the British or the American way: protects and
 * protection, neutralise and neutralizing. It takes a word as words.ts gives it.
 */
export const stemWord = memoizeByText((word) => stemmer(foldSpelling(irregular.get(word) ?? word)));
