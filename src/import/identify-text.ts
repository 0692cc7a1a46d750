import { formatSymbol, parseSymbol, type UnSymbol } from '../domain/un-symbol.ts';
import type { PrintedText, Refusal } from './council-text.ts';

/** Which resolution a file holds, and since when it stands. */
export interface Identity {
  number: number;
  year: number;
  adoptedOn: string;
  /** Whether all that names number and year agrees, and is more than the name of the file. */
  certain: boolean;
  notices: string[];
}

/** A number and perhaps a year, and the place that has them. */
interface NamedSymbol {
  place: 'symbol' | 'heading' | 'name of the file';
  number: number;
  year?: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/**
 * A line that begins with the number of the resolution itself; one that another text names stands after other words.
 */
const ownNumber =
  /^(?:(?:United Nations )?(?:S|Security) ?Council )?(?:(?:Resolution|RESOLUTION)\s*(?:S\/RES\/)?(\d{1,4})(?:\s*\((\d{4})\))?|(\d{1,4})(?:\s*\((\d{4})\))?\.? Resolution\b)/;
const inFileName = /(?:^|[^a-z])S[-_ ]?RES[-_ /]?(\d{1,4})(?!\d)(?:[-_ ]?\(?((?:19|20)\d\d)(?!\d)\)?)?/i;
const statement = /\bstatement\s+by\s+the\s+president\b/i;
const letter =
  /^(?:Identical )?(?:Letters?|Notes?) (?:dated|by the|verbale)\b|^(?:\w+ ){0,3}Report of the Secretary-General\b/i;
/** Names of files that other documents have, such as S_PRST_2007_22. */
const otherInFileName = /(?:^|[^a-z])(?:S[-_ ]?PRST|S[-_ ]?PV|[AE][-_ ]?RES)[-_ .]?\d/i;
const draft = /^(?:\w+ )?draft resolution\b|\bdraft\s+resolution$/im;

/**
 * Returns the resolution that a file holds, by its symbol, its heading and its name, which may differ only if two
 * outvote the third or the name alone differs. Else, or for other organs and documents, a refusal.
 */
export function identifyText(printed: PrintedText, file: string): Identity | Omit<Refusal, 'file'> {
  const bears = parseSymbol(printed.symbol.replace(/\*+$/, ''));
  const alien = otherThanResolution(printed, bears);
  if (alien) return alien;
  const named = namesOf(printed, bears, file);
  const number = numberOf(named);
  if (number === undefined) {
    if (named.length === 0)
      return {
        reason: 'NO_RESOLUTION',
        problem: 'names no resolution of the Security Council in its heading or name.',
      };
    return { reason: 'DISPUTED', problem: `is disputed: ${spellNames(named)}.` };
  }
  const own = named.filter((one) => one.number === number);
  const misnamed = otherInFileName.test(nameOf(file));
  if (misnamed && own.length < 2)
    return {
      reason: 'DISPUTED',
      problem: `is disputed: ${spellNames(named)}, but the name of the file is that of another document.`,
      symbol: spellSymbol(number, own[0]!.year),
    };
  const symbol = spellSymbol(number, own.find(({ year }) => year !== undefined)?.year);
  const heading = printed.heading.join(' ');
  const marked =
    printed.markedDate !== undefined && isDay(printed.markedDate) && printed.markedDate >= '1946'
      ? printed.markedDate
      : undefined;
  const { day, adopted } = dayIn(heading);
  const days = [day, marked].filter((one) => one !== undefined);
  if (days.length === 0) return { reason: 'NO_DAY', problem: 'names no day of adoption.', symbol };
  const years = [
    ...days.map((one) => Number(one.slice(0, 4))),
    ...own.flatMap(({ year: printedYear }) => printedYear ?? []),
  ];
  const year = mostFrequent(years.filter((one) => one >= 1946 && one <= 2100));
  if (year === undefined) return { reason: 'DISPUTED', problem: 'names no year in which the Council has met.', symbol };
  // One against one decides nothing.
  const decided = years.every((one) => one === year) || years.filter((one) => one === year).length > 1;
  const adoptedOn = decided ? (days.find((one) => one.startsWith(String(year))) ?? inYear(days[0]!, year)) : undefined;
  if (adoptedOn === undefined)
    return {
      reason: 'DISPUTED',
      problem: `is disputed: the day of adoption is ${days.join(' or ')}, but ${spellNames(own)}.`,
      symbol,
    };
  const agreed =
    named.every((one) => one.number === number && (one.year ?? year) === year) &&
    days.every((one) => one.startsWith(String(year)));
  return {
    number,
    year,
    adoptedOn,
    certain: agreed && !misnamed && own.some(({ place }) => place !== 'name of the file') && years.length > 1,
    notices: [
      ...(day !== undefined && !adopted && marked === undefined
        ? [`The heading does not say when it was adopted; ${day} is the first day that it names.`]
        : []),
      ...(day !== undefined && day !== adoptedOn ? [`The heading says ${day}; it is ${adoptedOn} here.`] : []),
      ...(marked !== undefined && marked !== adoptedOn
        ? [`The file is marked with ${marked}; its heading says ${adoptedOn}.`]
        : []),
      ...(printed.markedDate !== undefined && marked === undefined
        ? ['The file is marked with a day that is none.']
        : []),
      ...(named.some((one) => one.number !== number || (one.year ?? year) !== year)
        ? [`It is read as ${number} (${year}), but ${spellNames(named)}.`]
        : []),
      ...(misnamed
        ? [`The name of the file is that of another document; its symbol and heading have ${number} (${year}).`]
        : []),
      ...(printed.author !== undefined && printed.author !== 'Security Council'
        ? [
            `The file is marked as a text of the ${printed.author}; its words and symbol are those of the Security Council.`,
          ]
        : []),
    ],
  };
}

/** Why a text is another organ's, or no resolution; undefined where nothing speaks against it. */
function otherThanResolution(
  { symbol, heading, organ, author }: PrintedText,
  bears: UnSymbol | undefined,
): Omit<Refusal, 'file'> | undefined {
  // Resolutions of the Assembly are numbered by session: 64/107.
  const session = bears ? undefined : /^(?:A\/)?(?:RES\/)?(\d{1,3}\/\d{1,4})\b/i.exec(symbol)?.[1];
  const spelled = bears ? formatSymbol(bears) : session === undefined ? undefined : `A/RES/${session}`;
  const named = spelled === undefined ? {} : { symbol: spelled };
  if (organ !== undefined && organ !== 'Security Council')
    return { reason: 'OTHER_ORGAN', problem: `is a text of the ${organ}, not of the Security Council.`, ...named };
  const resolution = bears?.organ === 'S' && bears.series.join() === 'RES';
  if (symbol.includes('PRST') || statement.test(heading.join('\n')))
    return { reason: 'OTHER_DOCUMENT', problem: 'is a statement of the President, not a resolution.', ...named };
  if (bears && !resolution)
    return {
      reason: bears.organ === 'S' ? 'OTHER_DOCUMENT' : 'OTHER_ORGAN',
      problem: `bears the symbol ${spelled!}, which is not that of a resolution of the Security Council.`,
      ...named,
    };
  if (!bears && /^(?!S\/RES)[A-Z]{1,5}\//i.test(symbol) && session === undefined)
    return {
      reason: 'OTHER_DOCUMENT',
      problem: `bears the symbol ${symbol}, which is not that of a resolution of the Security Council.`,
      symbol,
    };
  if (bears && bears.suffixes.length > 0)
    return { reason: 'OTHER_DOCUMENT', problem: `is ${spelled!}, not the resolution itself.`, ...named };
  if (session !== undefined)
    return {
      reason: 'OTHER_ORGAN',
      problem: `bears the number ${session}, which is one of the General Assembly.`,
      ...named,
    };
  if (author !== undefined && author !== 'Security Council' && !(organ !== undefined && resolution))
    return {
      reason: 'OTHER_ORGAN',
      problem: `is marked as a text of the ${author}, not of the Security Council.`,
      ...named,
    };
  if (!resolution && heading.some((line) => letter.test(line)))
    return { reason: 'OTHER_DOCUMENT', problem: 'is a letter, note or report, not a resolution.' };
  if (!resolution && draft.test(heading.join('\n')))
    return { reason: 'OTHER_DOCUMENT', problem: 'is a draft, not a resolution.' };
  return undefined;
}

function namesOf({ heading }: PrintedText, bears: UnSymbol | undefined, file: string): NamedSymbol[] {
  const own = heading.map((line) => ownNumber.exec(line)).find((found) => found !== null);
  const base = inFileName.exec(nameOf(file));
  const name = (place: NamedSymbol['place'], number: number, year: number | undefined): NamedSymbol => ({
    place,
    number,
    ...(year !== undefined && { year }),
  });
  return [
    ...(bears ? [name('symbol', bears.number, bears.year)] : []),
    ...(own ? [name('heading', Number(own[1] ?? own[3]), toNumber(own[2] ?? own[4]))] : []),
    ...(base ? [name('name of the file', Number(base[1]), toNumber(base[2]))] : []),
  ];
}

function nameOf(file: string): string {
  return file.split('/').at(-1)!;
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/**
 * The number that two places have, or that of the first where only the name of the file differs; undefined where
 * neither decides.
 */
function numberOf(named: readonly NamedSymbol[]): number | undefined {
  const agreed = named.find(({ number }, index) =>
    named.some((other, place) => place !== index && other.number === number),
  );
  if (agreed || named.length < 2) return (agreed ?? named[0])?.number;
  return named.length === 2 && named[1]!.place === 'name of the file' ? named[0]!.number : undefined;
}

function spellNames(named: readonly NamedSymbol[]): string {
  return named
    .map(({ place, number, year }) => `the ${place} has ${number}${year === undefined ? '' : ` (${year})`}`)
    .join(', ');
}

function spellSymbol(number: number, year: number | undefined): string {
  return formatSymbol({ organ: 'S', series: ['RES'], number, ...(year !== undefined && { year }), suffixes: [] });
}

/** The first of those that occur most often. */
function mostFrequent(values: readonly number[]): number | undefined {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce<number | undefined>(
    (best, value) => (best === undefined || count(value) > count(best) ? value : best),
    undefined,
  );
}

/**
 * The same day of another year, for a year whose figures a scan misread; undefined where the years are neighbours,
 * since either day may be meant, and where that year has no such day.
 */
function inYear(day: string, year: number): string | undefined {
  const moved = `${year}${day.slice(4)}`;
  return Math.abs(Number(day.slice(0, 4)) - year) > 1 && isDay(moved) ? moved : undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The day that a heading names after the word on adoption, or else its first, as YYYY-MM-DD. Scans read the first
 * figure of a year as a capital I, and print Janunry.
 */
function dayIn(heading: string): { day: string | undefined; adopted: boolean } {
  const days = (text: string): string[] =>
    [
      ...text.matchAll(
        /\b(\d{1,2})\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,8},?\s+([1I2]\d{3})\b/gi,
      ),
    ].flatMap(([, day, month, year]) => {
      const found = `${year!.replace('I', '1')}-${String(months.indexOf(month!.toLowerCase()) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`;
      return isDay(found) ? [found] : [];
    });
  const word = heading.search(/adopted|resolution of|\bof \d/i);
  const after = word < 0 ? undefined : days(heading.slice(word))[0];
  return { day: after ?? days(heading)[0], adopted: after !== undefined };
}
