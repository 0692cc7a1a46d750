/** A place in a work. */
export interface Pinpoint {
  /** The unit that is counted; undefined for text that stands as it is. */
  unit?: 'paragraph' | 'preambular' | 'page' | 'note' | 'chapter';
  place: string;
  /** The part of the work that the count begins anew in, such as "annex II". */
  within?: string;
}

const number = String.raw`\d{1,3}(?:[a-z]\b)?(?:bis|ter)?(?: ?\((?:[a-z]{1,4}|\d{1,2})\))*`;
const joint = String.raw` ?(?:[-–,&]|,? ?and|,? ?to|,? ?et|,? ?y|,? ?und|,? ?bis) ?`;
/** Numbers of one sort: 14, 14 (b), 3–5, 127 and 130, (c) and (d) of one of them. */
const places = String.raw`${number}(?:${joint}(?:${number}|\([a-z]{1,4}\)))*`;
const pages = String.raw`\d{1,4}(?:${joint}\d{1,4})*`;
const roman = String.raw`(?<=[. ])[ivxlc]{1,7}\b`;

/**
 * The names of each unit before its number, in the languages of the United Nations that are written in letters and in
 * German, with the form of the number.
 */
const units: readonly (readonly [NonNullable<Pinpoint['unit']>, string, string])[] = [
  ['preambular', String.raw`(?:preamb(?:ular|le,|\.|ule)|pmbl\.?)(?: ?para(?:graph)?s?\.?)?`, places],
  [
    'paragraph',
    String.raw`(?:ops?|operative (?:clauses?|para(?:graph)?s?)|para(?:graph)?s?|par|párrafos?|párrs?|paragraphes?|Absatz|Abs|Ziffern?|Ziff|пункт[а-я]{0,3}|пп?|الفقرة|الفقرات)\.?|§{1,2}|¶{1,2}`,
    places,
  ],
  ['page', String.raw`(?:pp?\.|pp?(?=[ \d])|pages?|Seiten?|página|стр\.)`, `(?:${pages}|${roman})`],
  ['note', String.raw`(?:(?:foot|end)?notes?|nn?\.|fn\.?)`, `(?:${places}|${roman})`],
  ['chapter', String.raw`ch(?:ap(?:ter)?s?)?\.?`, `(?:${places}|${roman})`],
];
const annex = String.raw`(?:annex(?:e|es)?|appendix|enclosure)(?:,? (?:[ivxlc]{1,7}|[A-Z]|\d{1,2})\b)?`;
const preambularInCapitals = new RegExp(String.raw`^PPs? ?\.? ?(?=\d)`);

const readers = units.map(([unit, words, count]) => ({
  unit,
  pattern: new RegExp(`^(?:${words}) ?(${count}.*)$`, 'iu'),
}));

/**
 * Understands "OP 14", "OPs 14-16", "paras. 127 and 130", "§ 14", "preambular para. 4", "p. 12", "note 3", "chap. II",
 * "annex, para. 2"; such a word without a number after it is text.
 */
export function readPinpoint(text: string): Pinpoint {
  const plain = text.trim().replace(/\s+/g, ' ');
  const inAnnex = new RegExp(`^(${annex}),? (.+)$`, 'i').exec(plain);
  if (inAnnex) {
    const inner = readPinpoint(inAnnex[2]!);
    return inner.unit === undefined ? { place: plain } : { ...inner, within: inAnnex[1]! };
  }
  if (preambularInCapitals.test(plain)) return { unit: 'preambular', place: plain.replace(preambularInCapitals, '') };
  for (const { unit, pattern } of readers) {
    const place = pattern.exec(plain)?.[1];
    if (place !== undefined) return { unit, place };
  }
  return { place: plain };
}

const counted = [`PPs? ?\\.? ?${places}`, ...units.map(([, words, count]) => `(?:${words}) ?${count}`)].join('|');
const inText = (pattern: string): RegExp =>
  new RegExp(String.raw`(?:^|(?<=[\s,;(\[]))(?:${pattern})(?=$|[\s,;)\].])`, 'iu');
const countedInText = inText(`(?:${annex},? )?(?:${counted})`);
const partInText = inText(String.raw`${annex}|preamble|sects?\. (?:[ivxlc]{1,7}|[A-Z]|\d{1,2})\b`);

/**
 * A text without the place that it names, and that place; the text itself where it names none. A number counts before
 * the name of a part.
 */
export function splitPinpoint(text: string): { rest: string; pinpoint?: Pinpoint } {
  const found = countedInText.exec(text) ?? partInText.exec(text);
  if (!found) return splitChinese(text);
  const before = text.slice(0, found.index).replace(/[\s,;(]+$/, '');
  const after = text.slice(found.index + found[0].length).replace(/^(?:[\s,;)]|(?:of|de la|del?|der|des|من)\s)+/, '');
  const rest = [before, after].filter((part) => part !== '').join(before !== '' && after !== '' ? ', ' : '');
  return rest === '' ? { rest: text } : { rest, pinpoint: readPinpoint(found[0]) };
}

function splitChinese(text: string): { rest: string; pinpoint?: Pinpoint } {
  const found = /(?:执行部分)?第 ?(\d{1,3}) ?段/.exec(text);
  return found && found[0] !== text
    ? { rest: text.replace(found[0], ' ').trim(), pinpoint: { unit: 'paragraph', place: found[1]! } }
    : { rest: text };
}

/**
 * A place as this graph writes it: in a resolution OP 14, OP 14-16 and PP 3, as its provisions are numbered; elsewhere
 * para. 14, paras. 3-5, p. 12.
 */
export function nameProvision({ unit, place, within }: Pinpoint, inResolution: boolean): string {
  const tight = place.replace(/(?<=[\d)]) \(/g, '(').replace(/ ?[–-] ?/g, '-');
  const several = /\d.*(?:[-,&]| and | to ) ?\d/.test(tight);
  const word = {
    paragraph: inResolution && within === undefined ? 'OP' : several ? 'paras.' : 'para.',
    preambular: 'PP',
    page: several ? 'pp.' : 'p.',
    note: several ? 'notes' : 'note',
    chapter: several ? 'chaps.' : 'chap.',
  };
  return [
    ...(within === undefined ? [] : [`${within},`]),
    ...(unit === undefined ? [place] : [word[unit], tight]),
  ].join(' ');
}

const MOST_NUMBERS = 50;

/**
 * The numbers of the provisions at a place of a resolution: OP 14, OP 15 and OP 16 of "OPs 14-16", OP 12(c) and OP
 * 12(d) of "para. 12 (c) and (d)"; none for pages and text.
 */
export function numbersAt(pinpoint: Pinpoint): string[] {
  const { unit, within } = pinpoint;
  if ((unit !== 'paragraph' && unit !== 'preambular') || within !== undefined) return [];
  const prefix = unit === 'paragraph' ? 'OP' : 'PP';
  const parts = [
    ...pinpoint.place.matchAll(/(\d{1,3})((?: ?\([a-z0-9]{1,4}\))*)(?: ?[-–] ?(\d{1,3})(?![\d(]))?|\(([a-z]{1,4})\)/gi),
  ];
  let last = '';
  return [
    ...new Set(
      parts.flatMap(([, first, below = '', end, letter]) => {
        if (first === undefined) return [`${prefix} ${last}(${letter!.toLowerCase()})`];
        last = first;
        const from = Number(first);
        const until = Math.min(Number(end ?? from), from + MOST_NUMBERS);
        return end === undefined || until <= from
          ? [`${prefix} ${first}${below.replaceAll(' ', '').toLowerCase()}`]
          : Array.from({ length: until - from + 1 }, (_, index) => `${prefix} ${from + index}`);
      }),
    ),
  ].slice(0, MOST_NUMBERS);
}
