import { months } from '../domain/months.ts';
import type { Pinpoint } from '../domain/pinpoint.ts';
import type { CslDate, CslItem, CslName } from './csl-item.ts';
import { documentSymbols } from './document-symbols.ts';
import { printPinpoint, type UnitWords } from './print-pinpoint.ts';

const MOST_AUTHORS = 3;
const words: UnitWords = {
  paragraph: ['para.', 'paras.'],
  preambular: ['preambular para.', 'preambular paras.'],
  page: ['p.', 'pp.'],
  note: ['note', 'notes'],
  chapter: ['chap.', 'chaps.'],
};

/**
 * Returns the form of the United Nations Editorial Manual, "Footnotes and other references"
 * (un.org/dgacm/en/content/editorial-manual/footnotes), chap. III and IV. No full stop ends it, since it may stand in
 * brackets.
 */
export function citeUn(item: CslItem, pinpoint?: Pinpoint): string {
  if (item.type === 'legislation')
    return join([`${author(item).replace(/^United Nations /, '')} ${item.title.replace(/^R/, 'r')}`, place(pinpoint)]);
  if (documentSymbols(item.number).length > 0) return join([item.number, place(pinpoint)]);
  const pages = place(pinpoint ?? (item.page === undefined ? undefined : { unit: 'page', place: item.page }));
  const cited = cite(item, pages);
  return item.URL && !item.DOI ? `${cited.replace(/\.$/, '')}. Available at ${item.URL}` : cited;
}

/** A work that the United Nations does not find by a symbol. */
function cite(item: CslItem, pages: string | undefined): string {
  const container = item['container-title'];
  switch (item.type) {
    case 'book':
    case 'report':
      return join([
        author(item),
        series(item) ? quote(item.title) : item.title,
        series(item),
        reference(item),
        imprint(item),
        pages,
      ]);
    case 'chapter':
      return join([
        author(item),
        quote(item.title),
        container && `in ${container}`,
        editors(item),
        imprint(item),
        pages,
      ]);
    case 'article-journal':
      return join([
        author(item),
        quote(item.title),
        container,
        item.volume && `vol. ${item.volume}`,
        issue(item),
        imprint(item),
        pages,
      ]);
    default:
      return join([
        author(item),
        quote(item.title),
        reference(item),
        container ?? item.publisher,
        date(item.issued),
        pages,
      ]);
  }
}

/** Parts with commas between them; none before brackets. */
function join(parts: readonly (string | undefined)[]): string {
  return parts.reduce<string>(
    (text, part) => (part ? `${text}${!text ? '' : part.startsWith('(') ? ' ' : ', '}${part}` : text),
    '',
  );
}

function author({ author: names = [] }: CslItem): string {
  const printed = names.map(nameInText);
  return printed.length > MOST_AUTHORS ? `${printed[0]} and others` : list(printed);
}

function editors({ editor: names = [] }: CslItem): string {
  return names.length === 0 ? '' : `${list(names.map(nameInText))}, ${names.length === 1 ? 'ed.' : 'eds.'}`;
}

function nameInText(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

function list(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part).join(' and ');
}

function issue({ issue: number }: CslItem): string | undefined {
  return number && (number.includes('-') ? `Nos. ${number.replace('-', '–')}` : `No. ${number}`);
}

function series({ 'collection-title': title, 'collection-number': number }: CslItem): string | undefined {
  return title && (number ? `${title}, No. ${number}` : title);
}

/** Returns the sort of the work and its issuer's reference, unless the title has them. */
function reference({ genre, number, title }: CslItem): string {
  return [genre, number && !title.includes(number) && number].filter((part) => part).join(' ');
}

function imprint({ 'publisher-place': town, publisher, issued }: CslItem): string {
  return `(${[town, publisher, date(issued)].filter((part) => part).join(', ')})`;
}

function date(issued: CslDate): string {
  if ('literal' in issued) return issued.literal;
  const ends = issued['date-parts'].map(([year, month, day]) =>
    [day, month && months[month - 1], year].filter((part) => part).join(' '),
  );
  return `${issued.circa ? 'circa ' : ''}${ends.join('–')}`;
}

function place(pinpoint: Pinpoint | undefined): string | undefined {
  return pinpoint && printPinpoint(pinpoint, words);
}

/** Marks of the outer level; those that the title has become inner ones. */
function quote(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
