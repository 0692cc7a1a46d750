import { linkOfSymbol } from '../domain/un-symbol.ts';
import type { CitedDocument } from './cited-document.ts';
import type { CslItem } from './csl-item.ts';
import { dateCsl } from './date-csl.ts';
import { documentSymbols } from './document-symbols.ts';
import { nameAuthors } from './name-authors.ts';
import { nameOrganization } from './name-organization.ts';

/**
 * CSL has no type for most documents of the United Nations; Zotero's style of UN DESA takes a resolution for a statute
 * and the others for reports.
 */
const types: Readonly<Record<string, string>> = {
  RESOLUTION: 'legislation',
  BOOK: 'book',
  YEARBOOK: 'book',
  BOOK_CHAPTER: 'chapter',
  JOURNAL_ARTICLE: 'article-journal',
  COMMENTARY: 'post-weblog',
  STATEMENT: 'speech',
  PRESS_RELEASE: 'document',
  NEWSLETTER: 'document',
  WEB_PAGE: 'webpage',
  DATA_SET: 'dataset',
};
/** Kinds that a reader would miss in the citation unless the title says so. */
const genres: Readonly<Record<string, string>> = {
  POLICY: 'policy',
  GUIDELINES: 'guidelines',
  CONCEPT: 'concept',
  DOCTRINE: 'doctrine',
  MANUAL: 'manual',
  HANDBOOK: 'handbook',
  GUIDANCE_NOTE: 'guidance note',
  NON_PAPER: 'non-paper',
  POLICY_BRIEF: 'policy brief',
  PRESS_RELEASE: 'press release',
  NEWSLETTER: 'newsletter',
};

/** The CSL-JSON of a document, from which every other form of citation is made. */
export function describeCsl(document: CitedDocument): CslItem {
  const { id, kind, title, symbol, doi, editors, pages, issuedOn } = document;
  const type = types[kind] ?? 'report';
  const author = nameAuthors(document);
  const genre = genres[kind];
  const [masthead] = documentSymbols(symbol);
  const url = document.url ?? (masthead && linkOfSymbol(masthead));
  return {
    id,
    type,
    // The organ is the author; the title would name it a second time.
    title: type === 'legislation' ? title.replace(/^(Security Council|General Assembly) r/, 'R') : title,
    ...(author.length > 0 && { author }),
    ...(editors?.length && { editor: editors.map((literal) => ({ literal })) }),
    issued: dateCsl(issuedOn),
    ...(genre && !title.toLowerCase().includes(genre.split(' ').at(-1)!) && { genre }),
    ...(symbol && { number: symbol }),
    ...describeContainer(document, type),
    ...(pages && { page: pages }),
    ...describePublisher(document),
    ...(doi && { DOI: doi }),
    ...(url && { URL: url }),
  };
}

/** Returns the work that contains this one. A report is part of a series, in which its volume is the number. */
function describeContainer({ container, volume }: CitedDocument, type: string): Partial<CslItem> {
  if (type === 'report')
    return { ...(container && { 'collection-title': container }), ...(volume && { 'collection-number': volume }) };
  const [, printed, issue] = /^(.*?)\s*\((.+)\)$/.exec(volume ?? '') ?? [undefined, volume];
  return {
    ...(container && { 'container-title': container }),
    ...(printed && { volume: printed }),
    ...(issue && { issue }),
  };
}

/**
 * The publisher, printed as "Place: Publisher" or without place; for what a person said, the organization that
 * published it.
 */
function describePublisher({ kind, publisher, persons, issuers }: CitedDocument): Partial<CslItem> {
  if (publisher) {
    const colon = publisher.indexOf(': ');
    return colon < 0
      ? { publisher }
      : { publisher: publisher.slice(colon + 2), 'publisher-place': publisher.slice(0, colon) };
  }
  return kind === 'STATEMENT' && persons.length > 0 && issuers.length > 0
    ? { publisher: issuers.map(nameOrganization).join(' and ') }
    : {};
}
