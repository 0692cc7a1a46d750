import { entries } from 'bibtex-parse';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/export/csl-item.ts';
import { writeBibtex } from '../../src/export/write-bibtex.ts';

const issued = { 'date-parts': [[1999, 10, 22]] };
/** What another parser than the one of citation-js reads. */
const read = (item: CslItem): Record<string, unknown> | undefined => entries(writeBibtex(item))[0];

describe('BibTeX', () => {
  it('keeps symbol, organ and day of a resolution, under its id', () => {
    const resolution = {
      id: 's-res-1270-1999',
      type: 'legislation',
      title: 'Resolution 1270 (1999)',
      number: 'S/RES/1270 (1999)',
      author: [{ literal: 'United Nations Security Council' }],
      issued,
    };
    expect(read(resolution)).toEqual({
      key: 's-res-1270-1999',
      type: 'techreport',
      AUTHOR: 'United Nations Security Council',
      YEAR: '1999',
      MONTH: 'October',
      DAY: '22',
      NUMBER: 'S/RES/1270 (1999)',
      TITLE: 'Resolution 1270 (1999)',
      TYPE: 'UN Doc.',
    });
  });

  it('keeps the symbol of a press release and the number in a series', () => {
    expect(
      read({ id: 'p', type: 'document', genre: 'press release', title: 'T', number: 'SG/SM/7136', issued }),
    ).toMatchObject({ NUMBER: 'SG/SM/7136', TYPE: 'press release' });
    expect(
      read({ id: 's', type: 'report', title: 'T', 'collection-title': 'Papers', 'collection-number': '3', issued }),
    ).toMatchObject({ NUMBER: '3', SERIES: 'Papers', TYPE: 'Report' });
  });

  it('puts a chapter into a collection and a blog article on its site', () => {
    expect(writeBibtex({ id: 'c', type: 'chapter', title: 'T', 'container-title': 'Book', issued })).toMatch(
      /^@incollection\{c,[\s\S]*booktitle = \{Book\}/,
    );
    expect(
      read({
        id: 'w',
        type: 'post-weblog',
        title: 'T',
        'container-title': 'IPI Global Observatory',
        issued,
        URL: 'https://x.org/',
      }),
    ).toMatchObject({ NOTE: 'IPI Global Observatory', URL: 'https://x.org/' });
  });

  it('is never more precise than the date', () => {
    expect(read({ id: 'm', type: 'book', title: 'T', issued: { 'date-parts': [[2008, 5]] } })).toMatchObject({
      YEAR: '2008',
      MONTH: 'May',
    });
    expect(writeBibtex({ id: 'y', type: 'book', title: 'T', issued: { 'date-parts': [[2008]] } })).not.toMatch(
      /month|day/,
    );
    expect(
      read({
        id: 'i',
        type: 'book',
        title: 'T',
        issued: {
          'date-parts': [
            [2024, 1],
            [2025, 2],
          ],
        },
      }),
    ).toEqual({ key: 'i', type: 'book', TITLE: 'T', YEAR: '2024--2025' });
    expect(read({ id: 'n', type: 'book', title: 'T', issued: { literal: 'n.d.' } })).toMatchObject({ YEAR: 'n.d.' });
  });

  it('escapes what LaTeX reads as commands, and keeps acronyms and accents', () => {
    const text = writeBibtex({
      id: 'e',
      type: 'book',
      title: 'UN & 50% of it: IMPP {x} in Orée',
      author: [{ family: 'von Einsiedel', given: 'Désirée' }],
      issued,
    });
    expect(text).toContain(
      "title = {{UN} \\& 50\\% of it: {IMPP} \\textbraceleft{}x\\textbraceright{} in {Or}{\\' e}e}",
    );
    expect(
      writeBibtex({
        id: 'f',
        type: 'webpage',
        title: 'T',
        author: [{ literal: 'Ärzte & Co_1' }],
        issued,
        URL: 'https://x.org/a%20b',
      }),
    ).toContain('author = {{Ärzte \\& Co\\_1}},');
    expect(writeBibtex({ id: 'g', type: 'webpage', title: 'T', issued, URL: 'https://x.org/a%20b' })).toContain(
      'howpublished = {\\url{https://x.org/a%20b}}',
    );
    expect(text).toContain("author = {von Einsiedel, D{\\' e}sir{\\' e}e}");
  });
});
