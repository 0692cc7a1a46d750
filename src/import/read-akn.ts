import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Part, PrintedParagraph, PrintedText, Votes } from './council-text.ts';
import { limits } from './file-limits.ts';
import { organOf } from './find-opening.ts';

const blocks = new Set([
  'paragraph',
  'point',
  'container',
  'section',
  'heading',
  'subheading',
  'crossHeading',
  'wrapUp',
  'tr',
  'alinea',
  'item',
  'block',
]);
const headings = new Set(['heading', 'subheading', 'crossHeading']);
const silent = new Set(['authorialNote', 'img', 'formula']);
const votesOf: Record<string, Votes['voters'][number]['vote']> = {
  inFavour: 'IN_FAVOUR',
  against: 'AGAINST',
  abstaining: 'ABSTAINING',
};
const countsOf = { IN_FAVOUR: 'inFavour', AGAINST: 'against', ABSTAINING: 'abstaining' } as const;
/** Organs as `FRBRauthor` names them, by abbreviation or by the last part of an address. */
const authors: Record<string, string> = {
  sc: 'Security Council',
  unsc: 'Security Council',
  securitycouncil: 'Security Council',
  ga: 'General Assembly',
  unga: 'General Assembly',
  generalassembly: 'General Assembly',
  ecosoc: 'Economic and Social Council',
  hrc: 'Human Rights Council',
};
/** A mark is short, such as `(viii)`; what is longer is text that a file marks as one. */
const longestMark = 12;

/**
 * Reads a resolution in Akoma Ntoso (AKN4UN), by order and printed marks, since nesting and `eId` do not follow the
 * printed numbers. Throws with a plain message for a damaged file or declared entities.
 */
export function readAkn(xml: string): PrintedText {
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  const open: PrintedParagraph[] = [];
  const paragraphs: PrintedParagraph[] = [];
  const marked: Partial<Record<'author' | 'language' | 'markedDate', string | undefined>> = {};
  let symbol = '';
  let numbers = 0;
  let heading = '';
  let enacting = '';
  const votes: Votes & { voters: Votes['voters'][number][] } = {
    inFavour: undefined,
    against: undefined,
    abstaining: undefined,
    voters: [],
  };
  let vote: Votes['voters'][number]['vote'] | undefined;
  let country = '';
  let bodies = 0;
  const part = (): Part | undefined => {
    if (path.includes('attachments') || path.includes('attachment') || bodies > 1) return 'ANNEX';
    return path.includes('mainBody') ? 'OPERATIVE' : path.includes('preamble') ? 'PREAMBLE' : undefined;
  };
  parser.on('error', (error) => {
    throw new Error(`is no well-formed XML: ${error.message.slice(0, 120)}`);
  });
  parser.on('doctype', () => {
    throw new Error('declares a document type, which no resolution needs; entities are not expanded.');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    path.push(tag.name);
    // A second body is that of an annex, wherever it stands.
    if (tag.name === 'mainBody' && !path.includes('attachments')) bodies += 1;
    if (path.length > limits.depth) throw new Error(`is nested more than ${limits.depth} elements deep.`);
    const here = part();
    if (here && blocks.has(tag.name)) {
      const paragraph: PrintedParagraph = {
        part: here,
        mark: '',
        text: '',
        ...(headings.has(tag.name) && { heading: true }),
      };
      open.push(paragraph);
      paragraphs.push(paragraph);
      if (paragraphs.length > limits.paragraphs)
        throw new Error(`has more than ${limits.paragraphs} paragraphs, as no resolution has.`);
    }
    if (tag.name.startsWith('FRBR') && !path.includes('attachments')) {
      if (tag.name === 'FRBRdate' && tag.attributes.name === 'adoption')
        marked.markedDate ??= tag.attributes.date ?? '';
      if (tag.name === 'FRBRlanguage') marked.language ??= tag.attributes.language;
      if (tag.name === 'FRBRauthor' && path.includes('FRBRWork'))
        marked.author ??= authors[(tag.attributes.href ?? '').split(/[/#]/).at(-1)!.toLowerCase()];
    }
    if (tag.name === 'docNumber') numbers += 1;
    if (tag.name === 'count') {
      vote = votesOf[tag.attributes.refersTo ?? ''];
      const value = tag.attributes.value ?? '';
      if (vote && /^\d{1,4}$/.test(value)) votes[countsOf[vote]] = Number(value);
    }
    if (tag.name === 'organization') country = '';
  });
  parser.on('closetag', (tag) => {
    if (part() && blocks.has(tag.name)) open.pop();
    if (tag.name === 'organization' && vote && path.includes('voting') && country.trim() !== '')
      votes.voters.push({ country: country.trim(), vote });
    path.pop();
  });
  parser.on('text', (text) => {
    const name = path.at(-1);
    if (path.includes('meta')) {
      if (name === 'organization') country += text;
      return;
    }
    if (path.includes('formula') && !path.includes('attachments')) enacting += text;
    if (path.some((element) => silent.has(element))) return;
    if (path.includes('coverPage') || path.includes('preface')) {
      if (name === 'docNumber' && numbers === 1) symbol += text;
      if (path.includes('docTitle'))
        heading += path.at(-1) === 'docTitle' || name === 'inline' || name === 'docDate' ? `${text} ` : text;
      return;
    }
    const paragraph = open.at(-1);
    if (!paragraph) return;
    if (path.includes('num') && path.lastIndexOf('num') > path.findLastIndex((element) => blocks.has(element)))
      paragraph.mark += text;
    else paragraph.text += text;
    if (paragraph.text.length > limits.paragraph)
      throw new Error(`has a paragraph of more than ${limits.paragraph} characters, as no resolution has.`);
  });
  parser.write(xml).close();
  const organ = organOf(squeeze(enacting));
  return {
    ...Object.fromEntries(Object.entries(marked).filter(([, value]) => value !== undefined)),
    symbol: squeeze(symbol),
    heading: [squeeze(heading)],
    ...(organ !== undefined && { organ }),
    ...([votes.inFavour, votes.against, votes.abstaining].some((count) => count !== undefined) && { votes }),
    paragraphs: paragraphs.map(tidy).filter(({ mark, text }) => mark !== '' || text !== ''),
  };
}

function tidy(paragraph: PrintedParagraph): PrintedParagraph {
  const mark = squeeze(paragraph.mark);
  return mark.length > longestMark
    ? { ...paragraph, mark: '', text: squeeze(`${mark} ${paragraph.text}`) }
    : { ...paragraph, mark, text: squeeze(paragraph.text) };
}

function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
