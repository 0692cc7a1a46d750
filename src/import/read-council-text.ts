import { formatSymbol, parseSymbol } from '../domain/un-symbol.ts';
import { arrangeParagraphs } from './arrange-paragraphs.ts';
import { completeVotes } from './complete-votes.ts';
import type { CouncilText, PrintedText, Provision, Refusal } from './council-text.ts';
import { decodeText } from './decode-text.ts';
import { limits } from './file-limits.ts';
import { findCitations } from './find-citations.ts';
import { identifyText } from './identify-text.ts';
import { languageIn } from './language-in.ts';
import { leadingVerb } from './leading-verb.ts';
import { numberProvisions } from './number-provisions.ts';
import { readAkn } from './read-akn.ts';
import { readPlain } from './read-plain.ts';

/**
 * Reads a file as a resolution of the Council in English, in AKN4UN or as plain text; what cannot be one is a refusal
 * with the reason.
 */
export function readCouncilText(file: string, bytes: Buffer): CouncilText | Refusal {
  const refuse = (problem: string): Refusal => ({ file, reason: 'UNREADABLE', problem });
  if (bytes.length === 0) return refuse('is empty.');
  if (bytes.length > limits.file)
    return refuse(`has ${bytes.length} bytes; no resolution has more than ${limits.file}.`);
  const text = decodeText(bytes);
  const format = /^\s*(?:\uFEFF)?</.test(text) ? 'AKN4UN' : 'PLAIN_TEXT';
  if (format === 'AKN4UN' && !/<(?:\w+:)?akomaNtoso\b/.test(text.slice(0, 5_000)))
    return refuse('is XML or HTML, but not Akoma Ntoso.');
  if (format === 'PLAIN_TEXT' && text.includes('\u0000\u0000')) return refuse('is not text.');
  try {
    return assemble(file, format, format === 'AKN4UN' ? readAkn(text) : readPlain(text));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function assemble(file: string, format: CouncilText['format'], printed: PrintedText): CouncilText | Refusal {
  const refuse = (reason: Refusal['reason'], problem: string, symbol?: string): Refusal => ({
    file,
    reason,
    problem,
    ...(symbol !== undefined && { symbol }),
  });
  const bears = parseSymbol(printed.symbol);
  const language = languageIn(printed);
  if (language.problem !== undefined) return refuse(language.reason, language.problem, bears && formatSymbol(bears));
  const identity = identifyText(printed, file);
  if ('problem' in identity) return { file, ...identity };
  const { number, year, adoptedOn, certain } = identity;
  const { paragraphs } = printed;
  const symbol = formatSymbol({ organ: 'S', series: ['RES'], number, year, suffixes: [] });
  const longest = paragraphs.find(({ text }) => text.length > limits.paragraph);
  if (longest)
    return refuse(
      'UNREADABLE',
      `has a paragraph of more than ${limits.paragraph} characters, as no resolution has.`,
      symbol,
    );
  if (!paragraphs.some(({ part }) => part !== 'ANNEX'))
    return refuse('NO_PARAGRAPH', paragraphs.length > 0 ? 'holds an annex only.' : 'holds no paragraph.', symbol);
  const meeting = /at its (\d[\d,]*)\s*(?:st|nd|rd|th)/i.exec(printed.heading.join(' '))?.[1];
  const arranged = arrangeParagraphs(paragraphs);
  const provisions = numberProvisions(arranged.paragraphs).map(
    ({ number: printedNumber, part, text }, position): Provision => {
      const verb = leadingVerb(text);
      return {
        number: printedNumber,
        part,
        position,
        text,
        ...(verb !== undefined && { verb }),
        citations: findCitations(text, symbol),
      };
    },
  );
  return {
    symbol,
    number,
    year,
    adoptedOn,
    certain,
    title: `Security Council resolution ${number} (${year})`,
    provisions,
    file,
    format,
    ...(language.code !== undefined && { language: language.code }),
    ...(meeting !== undefined && { meeting: Number(meeting.replaceAll(',', '')) }),
    ...(printed.votes && { votes: completeVotes(printed.votes, adoptedOn) }),
    notices: [
      ...identity.notices,
      ...(language.code === undefined ? ['Its language could not be told; it is read as English.'] : []),
      ...arranged.notices,
    ],
  };
}
