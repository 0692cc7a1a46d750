import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslDate, CslItem } from './csl-item.ts';
import { documentSymbols } from './document-symbols.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Returns a work as one BibTeX entry, whose key is the id. Corrects citation-js: plain BibTeX prints numbers for
 * reports only, a chapter is `incollection`, a date is not always one day.
 */
export function writeBibtex(item: CslItem): string {
  const { type: itemType, number, genre, 'container-title': container, publisher } = item;
  const plainType = number === undefined ? itemType : 'report';
  const note = ['post-weblog', 'webpage', 'speech', 'document', 'dataset'].includes(plainType)
    ? (container ?? genre ?? publisher)
    : undefined;
  const [entry] = new Cite([{ ...item, type: plainType, ...(note !== undefined && { note }) }]).format('bibtex', {
    format: 'object',
  });
  const { type, properties } = entry!;
  const reportType = documentSymbols(number).length > 0 ? 'UN Doc.' : 'Report';
  const fields = {
    ...properties,
    title: keepAcronyms(properties.title!),
    // An address is how something was published that is not a book or report; what published it stands in the note.
    howpublished: type === 'misc' && item.URL ? `\\url{${item.URL}}` : undefined,
    ...(type === 'misc' && { publisher: undefined }),
    ...(type === 'techreport' && {
      type: properties.type ?? reportType,
      number: escapeLatex(number ?? item['collection-number']),
    }),
    author: escapeLatex(properties.author),
    editor: escapeLatex(properties.editor),
    ...writeDate(item.issued),
  };
  const lines = Object.entries(fields).map(([name, value]) =>
    value === undefined ? '' : `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`,
  );
  return `@${type === 'inbook' ? 'incollection' : type}{${item.id},\n${lines.join('')}}\n`;
}

/**
 * Braces around an acronym at the start of a title or behind a colon, where citation-js sets none: styles would make
 * "Un" of "UN".
 */
function keepAcronyms(title: string): string {
  return title.replace(/(^|: )([A-Z]{2}[A-Za-z0-9]*)/g, '$1{$2}');
}

/** The characters that citation-js leaves as they are in names of institutions and in numbers. */
function escapeLatex(text: string | undefined): string | undefined {
  return text?.replace(/(?<!\\)[&%$#_]/g, '\\$&');
}

/** The date as far as BibTeX has words for it; a month is one of its macros, which styles translate. */
function writeDate(issued: CslDate): Record<string, string | undefined> {
  if ('literal' in issued) return { year: issued.literal };
  const [[year, month, day] = [], end] = issued['date-parts'];
  if (end) return { year: `${year}--${end[0]}`, month: undefined };
  return {
    year: `${issued.circa ? 'ca. ' : ''}${year}`,
    month: month === undefined ? undefined : months[month - 1],
    ...(day !== undefined && { day: String(day) }),
  };
}
