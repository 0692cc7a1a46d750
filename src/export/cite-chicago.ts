import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { CslItem } from './csl-item.ts';
import type { Pinpoint } from './read-pinpoint.ts';

const STYLE = 'chicago-notes-bibliography-17th-edition';

/**
 * The note of the Chicago Manual of Style, 17th edition, which names place and up to three authors where the 18th drops them. citeproc needs a second for the style
 * the first time, so nothing of it is read before.
 */
export function citeChicago(item: CslItem, pinpoint?: Pinpoint): string {
  const { styles } = plugins.config.get('@csl');
  if (!styles.has(STYLE)) styles.add(STYLE, readFileSync(join(packageRoot, 'styles', `${STYLE}.csl`), 'utf8'));
  // Text without a unit goes in the place of a page number, which the style prints bare.
  const locator = pinpoint && { locator: pinpoint.place, label: pinpoint.unit ?? 'page' };
  return new Cite([arrange(item)]).format('citation', { template: STYLE, lang: 'en-US', format: 'text', entry: { id: item.id, ...locator } }).trim();
}

/** What the style would print wrongly: a resolution as an Act of Congress (Pub. L. No.), titles in capitals that are not the work's, symbol or year twice. */
function arrange(item: CslItem): CslItem {
  const { number, ...rest } = item;
  const { title, issued } = rest;
  const year = 'date-parts' in issued ? issued['date-parts'][0]![0] : undefined;
  const shown = number?.replace(` (${year})`, '');
  return {
    ...rest,
    ...(shown && !title.includes(shown) && { number: shown }),
    type: item.type === 'legislation' ? 'report' : item.type,
    title: keepCase(title),
    ...(item['container-title'] && { 'container-title': keepCase(item['container-title']) }),
    ...(item['collection-title'] && { 'collection-title': keepCase(item['collection-title']) }),
  };
}

/** CSL's own mark for text that keeps its capitals. */
function keepCase(text: string): string {
  return `<span class="nocase">${text}</span>`;
}
