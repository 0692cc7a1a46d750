import { formatSymbol, parseSymbol } from '../model/un-symbol.ts';
import { arrangeParagraphs } from './arrange-paragraphs.ts';
import type { CouncilText, PrintedText, Provision, Refusal } from './council-text.ts';
import { decodeText } from './decode-text.ts';
import { findCitations } from './find-citations.ts';
import { leadingVerb } from './leading-verb.ts';
import { numberProvisions } from './number-provisions.ts';
import { readAkn } from './read-akn.ts';
import { readPlain } from './read-plain.ts';

const LARGEST = 20_000_000;
const MOST_PARAGRAPHS = 20_000;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a file as a resolution of the Council, in AKN4UN or as plain text; what cannot be one is a refusal with the reason. */
export function readCouncilText(file: string, bytes: Buffer): CouncilText | Refusal {
  const refuse = (problem: string): Refusal => ({ file, problem });
  if (bytes.length === 0) return refuse('is empty.');
  if (bytes.length > LARGEST) return refuse(`has ${bytes.length} bytes; no resolution has more than ${LARGEST}.`);
  const text = decodeText(bytes);
  const format = /^\s*(?:\uFEFF)?</.test(text) ? 'AKN4UN' : 'PLAIN_TEXT';
  if (format === 'AKN4UN' && !/<(?:\w+:)?akomaNtoso\b/.test(text.slice(0, 5_000))) return refuse('is XML or HTML, but not Akoma Ntoso.');
  if (format === 'PLAIN_TEXT' && text.includes('\u0000\u0000')) return refuse('is not text.');
  try {
    return assemble(file, format, format === 'AKN4UN' ? readAkn(text) : readPlain(text));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function assemble(file: string, format: CouncilText['format'], printed: PrintedText): CouncilText | Refusal {
  const refuse = (problem: string): Refusal => ({ file, problem });
  if (/statement by the president/i.test(printed.heading) || /PRST/.test(printed.symbol)) return refuse('is a statement of the President, not a resolution.');
  const symbol = symbolOf(printed, file);
  if (!symbol) return refuse('names no resolution of the Security Council in its heading or name.');
  const { paragraphs } = printed;
  if (paragraphs.length > MOST_PARAGRAPHS) return refuse(`has ${paragraphs.length} paragraphs; no resolution has more than ${MOST_PARAGRAPHS}.`);
  if (!paragraphs.some(({ part }) => part !== 'ANNEX')) return refuse(paragraphs.length > 0 ? 'holds an annex only.' : 'holds no paragraph.');
  const printedDay = dayIn(printed.heading);
  const marked = printed.markedDate !== undefined && printed.markedDate >= '1946' ? printed.markedDate : undefined;
  const adoptedOn = printedDay ?? marked;
  if (adoptedOn === undefined) return refuse('names no day of adoption.');
  const meeting = /at its (\d[\d,]*)\s*(?:st|nd|rd|th)/i.exec(printed.heading.replace(/\s+/g, ' '))?.[1];
  const canonical = formatSymbol(symbol);
  const arranged = arrangeParagraphs(paragraphs);
  const provisions = numberProvisions(arranged.paragraphs).map(({ number, part, text }, position): Provision => {
    const verb = leadingVerb(text);
    return { number, part, position, text, ...(verb !== undefined && { verb }), citations: findCitations(text, canonical) };
  });
  return {
    symbol: canonical, number: symbol.number, year: symbol.year, adoptedOn, title: `Security Council resolution ${symbol.number} (${symbol.year})`, provisions, file, format,
    ...(meeting !== undefined && { meeting: Number(meeting.replaceAll(',', '')) }),
    ...(printed.votes && { votes: printed.votes }),
    notices: [
      ...(marked !== undefined && printedDay !== undefined && marked !== printedDay ? [`The file is marked with ${marked}; its heading says ${printedDay}.`] : []),
      ...(printed.markedDate !== undefined && marked === undefined ? ['The file is marked with a day that is none.'] : []),
      ...(Number(adoptedOn.slice(0, 4)) !== symbol.year ? [`The year of the symbol is not that of the day of adoption, ${adoptedOn}.`] : []),
      ...arranged.notices,
    ],
  };
}

/** The symbol as printed, or else as the heading or the name of the file has number and year. */
function symbolOf({ symbol, heading }: PrintedText, file: string): { organ: string; series: readonly string[]; number: number; year: number; suffixes: readonly string[] } | undefined {
  const spelled = [symbol, /Resolution\s+\d{1,4}\s*\(\d{4}\)/i.exec(heading)?.[0], /^\s*\d{1,4}\s*\(\d{4}\)/.exec(heading)?.[0], /S[-_]RES[-_]\d+\s*\(\d{4}\)/i.exec(file)?.[0].replaceAll(/[-_]/g, '/')];
  for (const text of spelled) {
    const parsed = text === undefined ? undefined : parseSymbol(text);
    if (parsed?.organ === 'S' && parsed.series.join() === 'RES' && parsed.year !== undefined) return { ...parsed, year: parsed.year };
  }
  return undefined;
}

/** The day that a heading names, as YYYY-MM-DD. */
function dayIn(heading: string): string | undefined {
  // Scans read the first figure of a year as a capital I, and print Janunry.
  const days = (text: string): RegExpExecArray[] => [...text.matchAll(/(\d{1,2})\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,?\s+([1I2]\d{3})/gi)];
  const adopted = heading.search(/adopted|resolution of|\bof \d/i);
  const [, day, month, year] = days(heading.slice(Math.max(0, adopted)))[0] ?? days(heading)[0] ?? [];
  return day === undefined ? undefined : `${year!.replace('I', '1')}-${String(months.indexOf(month!.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
