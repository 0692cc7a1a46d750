import { parseSymbol } from '../model/un-symbol.ts';
import type { PrintedText } from './council-text.ts';

/** Which resolution a file holds, and since when it stands. */
export interface Identity {
  number: number;
  year: number;
  adoptedOn: string;
  notices: string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Number, year and day as most of symbol, heading, name of the file and mark have them, since each is misprinted now and then; a text says why where they cannot be told. */
export function identifyText({ symbol, heading, markedDate }: PrintedText, file: string): Identity | string {
  const spelled = [symbol, /Resolution\s+\d{1,4}\s*\(\d{4}\)/i.exec(heading)?.[0], /^\s*\d{1,4}\s*\(\d{4}\)/.exec(heading)?.[0], /S[-_]RES[-_]\d+\s*\(\d{4}\)/i.exec(file)?.[0].replaceAll(/[-_]/g, '/')];
  const named = spelled.flatMap((text) => {
    const parsed = text === undefined ? undefined : parseSymbol(text);
    return parsed?.organ === 'S' && parsed.series.join() === 'RES' && parsed.year !== undefined ? [{ number: parsed.number, year: parsed.year }] : [];
  });
  const number = mostFrequent(named.map((one) => one.number));
  if (number === undefined) return 'names no resolution of the Security Council in its heading or name.';
  const printed = dayIn(heading);
  const marked = markedDate !== undefined && markedDate >= '1946' ? markedDate : undefined;
  if (printed === undefined && marked === undefined) return 'names no day of adoption.';
  const days = [printed, marked].filter((day) => day !== undefined);
  const years = [...days.map((day) => Number(day.slice(0, 4))), ...named.filter((one) => one.number === number).map(({ year }) => year)];
  const year = mostFrequent(years.filter((one) => one >= 1946 && one <= 2100));
  if (year === undefined) return 'names no year in which the Council has met.';
  const adoptedOn = days.find((day) => day.startsWith(String(year))) ?? `${year}${days[0]!.slice(4)}`;
  return {
    number, year, adoptedOn,
    notices: [
      ...(printed !== undefined && printed !== adoptedOn ? [`The heading says ${printed}; it is ${adoptedOn} here.`] : []),
      ...(marked !== undefined && marked !== adoptedOn ? [`The file is marked with ${marked}; its heading says ${adoptedOn}.`] : []),
      ...(markedDate !== undefined && marked === undefined ? ['The file is marked with a day that is none.'] : []),
      ...(named.some((one) => one.year !== year || one.number !== number) ? [`Symbol, heading and name of the file differ; most have ${number} (${year}).`] : []),
    ],
  };
}

/** The first of those that occur most often. */
function mostFrequent(values: readonly number[]): number | undefined {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce<number | undefined>((best, value) => (best === undefined || count(value) > count(best) ? value : best), undefined);
}

/** The day that a heading names after the word on adoption, or else the first, as YYYY-MM-DD. Scans read the first figure of a year as a capital I, and print Janunry. */
function dayIn(heading: string): string | undefined {
  const days = (text: string): string[] =>
    [...text.matchAll(/\b(\d{1,2})\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,8},?\s+([1I2]\d{3})\b/gi)].flatMap(([, day, month, year]) => {
      const text = `${year!.replace('I', '1')}-${String(months.indexOf(month!.toLowerCase()) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`;
      const real = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text) ? [text] : [];
    });
  const adopted = heading.search(/adopted|resolution of|\bof \d/i);
  return days(heading.slice(Math.max(0, adopted)))[0] ?? days(heading)[0];
}
