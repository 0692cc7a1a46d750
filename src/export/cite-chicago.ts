import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins, type NoteEngine } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Pinpoint } from '../domain/pinpoint.ts';
import { packageRoot } from '../package-root.ts';
import type { CslItem } from './csl-item.ts';
import { printPinpoint, type UnitWords } from './print-pinpoint.ts';

const STYLE = 'chicago-notes-bibliography-17th-edition';
const words: UnitWords = {
  paragraph: ['para.', 'paras.'],
  preambular: ['preambular para.', 'preambular paras.'],
  page: ['', ''],
  note: ['n.', 'nn.'],
  chapter: ['chap.', 'chaps.'],
};
/** Characters for private use, which stand for the pinpoint and for "<" while citeproc works. */
const PLACE = '\uE000';
const LESS_THAN = '\uE001';
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();

/**
 * Returns the note of the Chicago Manual of Style, 17th edition, which keeps the place and up to three authors. The
 * pinpoint is put in last: citeproc makes "preprint 5" of "art. 5" and knows no free text.
 */
export function citeChicago(item: CslItem, pinpoint?: Pinpoint): string {
  const note = keepNote(item, pinpoint !== undefined);
  if (pinpoint === undefined) return note;
  const place = printPinpoint(pinpoint, words);
  return note.replace(place.endsWith('.') ? /\uE000\.?/ : PLACE, () => place);
}

/** The note with or without a mark for the pinpoint, made once: citeproc needs some milliseconds for it. */
function keepNote(item: CslItem, marked: boolean): string {
  const key = JSON.stringify([marked, item]);
  let note = kept.get(key);
  if (note === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (note = writeNote(item, marked)));
  }
  return note;
}

function writeNote(item: CslItem, marked: boolean): string {
  const [work] = new Cite([arrange(item)]).format('data', { format: 'object' });
  const note = engineFor([work!]).makeCitationCluster([
    { id: item.id, ...(marked && { locator: PLACE, label: 'page' }) },
  ]);
  return note.trim().replaceAll(LESS_THAN, '<');
}

/**
 * Returns citeproc with the style, which takes some 200 ms to read, and with some works in place of those before. The
 * style's bibliography is left out: it takes ten times as long and 130 MB, and sorts all works for every note.
 */
function engineFor(works: readonly object[]): NoteEngine {
  const { styles, engine } = plugins.config.get('@csl');
  if (!styles.has(STYLE)) {
    const style = readFileSync(join(packageRoot, 'styles', `${STYLE}.csl`), 'utf8');
    styles.add(STYLE, style.replace(/<bibliography[\s>].*<\/bibliography>/s, ''));
  }
  return engine(works, STYLE, 'en-US', 'text');
}

/** Reads the style before the first note needs it. */
export function readChicago(): void {
  engineFor([]);
}

/**
 * Corrects what the style prints wrongly: a resolution as an Act of Congress, titles in capitals that are not the
 * work's, symbol or year twice.
 */
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

/**
 * CSL's own mark for text that keeps its capitals, around text in which it sees no further marks: an "<i>" would
 * vanish.
 */
function keepCase(text: string): string {
  return `<span class="nocase">${text.replaceAll('<', LESS_THAN)}</span>`;
}
