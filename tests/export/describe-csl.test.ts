import { describe, expect, it } from 'vitest';
import { namePerson } from '../../src/domain/name-person.ts';
import type { CitedDocument } from '../../src/export/cited-document.ts';
import { dateCsl } from '../../src/export/date-csl.ts';
import { describeCsl } from '../../src/export/describe-csl.ts';
import { documentSymbols } from '../../src/export/document-symbols.ts';

const nobody = { persons: [], issuers: [] };

describe('dates', () => {
  it.each([
    ['1999-10-22', { 'date-parts': [[1999, 10, 22]] }],
    ['2010-07', { 'date-parts': [[2010, 7]] }],
    ['2010-07-XX', { 'date-parts': [[2010, 7]] }],
    ['2010-XX', { 'date-parts': [[2010]] }],
    ['2010', { 'date-parts': [[2010]] }],
    ['2024/2025', { 'date-parts': [[2024], [2025]] }],
    ['2009-06~', { 'date-parts': [[2009, 6]], circa: true }],
    ['201X', { literal: '2010s' }],
    ['20XX', { literal: 'n.d.' }],
    ['20XX/2025', { literal: 'n.d.' }],
    [null, { literal: 'n.d.' }],
  ])('%s is never more precise than known', (edtf, date) => {
    expect(dateCsl(edtf)).toEqual(date);
  });
});

describe('names', () => {
  it.each([
    ['Emily Paddon Rhoads', 'paddon-rhoads-emily', 'Paddon Rhoads', 'Emily'],
    ['Emily Paddon', 'paddon-rhoads-emily', 'Paddon', 'Emily'],
    ['Sebastian von Einsiedel', 'von-einsiedel-sebastian', 'von Einsiedel', 'Sebastian'],
    ['Sara Lindberg Bromley', 'lindberg-bromley-sara', 'Lindberg Bromley', 'Sara'],
    ['Evan Cinq-Mars', 'cinq-mars-evan', 'Cinq-Mars', 'Evan'],
    ['Desirée Nilsson', 'nilsson-desiree', 'Nilsson', 'Desirée'],
    ['Maurice P. Schumann', 'schumann-maurice', 'Schumann', 'Maurice P.'],
    ['Charles T. Hunt', 'hunt-charles', 'Hunt', 'Charles T.'],
  ])('%s of %s has the family name %s', (printed, id, family, given) => {
    expect(namePerson(printed, id)).toEqual({ family, given });
  });

  it.each([
    ['Human Rights Watch', 'hultman-lisa'],
    ['Lisa Sharland', 'hultman-lisa'],
    ['Madonna', 'madonna'],
    ['', 'hultman-lisa'],
  ])('%s is not %s', (printed, id) => {
    expect(namePerson(printed, id)).toBeUndefined();
  });

  it('keep institutions and authors without a person whole, in the printed order', () => {
    const study: CitedDocument = {
      ...nobody,
      id: 's',
      kind: 'NGO_REPORT',
      title: 'T',
      authors: ['Human Rights Watch', 'Lisa Hultman', 'Jane Mary Doe'],
      persons: [{ id: 'hultman-lisa', name: 'Lisa Hultman' }],
      editors: ['Phil Orchard'],
    };
    expect(describeCsl(study)).toMatchObject({
      author: [{ literal: 'Human Rights Watch' }, { family: 'Hultman', given: 'Lisa' }, { literal: 'Jane Mary Doe' }],
      editor: [{ literal: 'Phil Orchard' }],
    });
  });

  it('say which departments are those of the United Nations, once', () => {
    const issuers = [
      { name: 'Department of Peace Operations', partOf: ['United Nations'] },
      { name: 'Office of the United Nations High Commissioner for Human Rights', partOf: ['United Nations'] },
      { name: 'African Union', partOf: [] },
    ];
    expect(describeCsl({ ...nobody, id: 'd', kind: 'POLICY', title: 'T', issuers }).author).toEqual([
      { literal: 'United Nations Department of Peace Operations' },
      { literal: 'Office of the United Nations High Commissioner for Human Rights' },
      { literal: 'African Union' },
    ]);
  });
});

describe('documents', () => {
  it('makes a statute of a resolution, with symbol, organ, day and address', () => {
    const resolution = {
      ...nobody,
      id: 's-res-1270-1999',
      kind: 'RESOLUTION',
      title: 'Security Council resolution 1270 (1999)',
      symbol: 'S/RES/1270 (1999)',
      organ: 'SECURITY_COUNCIL',
      issuedOn: '1999-10-22',
    };
    expect(describeCsl(resolution)).toEqual({
      id: 's-res-1270-1999',
      type: 'legislation',
      title: 'Resolution 1270 (1999)',
      author: [{ literal: 'United Nations Security Council' }],
      issued: { 'date-parts': [[1999, 10, 22]] },
      number: 'S/RES/1270 (1999)',
      URL: 'https://undocs.org/S/RES/1270(1999)',
    });
  });

  it('takes volume and issue, place and publisher apart', () => {
    const article = describeCsl({
      ...nobody,
      id: 'a',
      kind: 'JOURNAL_ARTICLE',
      title: 'T',
      volume: '67(7-8)',
      container: 'C',
      doi: '10.1/x',
    });
    expect(article).toMatchObject({
      type: 'article-journal',
      volume: '67',
      issue: '7-8',
      'container-title': 'C',
      DOI: '10.1/x',
    });
    expect(
      describeCsl({ ...nobody, id: 'b', kind: 'BOOK', title: 'T', publisher: 'Washington, DC: Stimson Center' }),
    ).toMatchObject({ publisher: 'Stimson Center', 'publisher-place': 'Washington, DC' });
    expect(
      describeCsl({ ...nobody, id: 'b', kind: 'BOOK', title: 'T', publisher: 'Oxford University Press' }),
    ).not.toHaveProperty('publisher-place');
  });

  it('names the kind unless the title does', () => {
    expect(describeCsl({ ...nobody, id: 'p', kind: 'POLICY', title: 'The Protection of Civilians' }).genre).toBe(
      'policy',
    );
    expect(describeCsl({ ...nobody, id: 'p', kind: 'HANDBOOK', title: 'The Handbook' })).not.toHaveProperty('genre');
  });

  it.each([
    ['A/67/775-S/2013/110', 2],
    ['S/PRST/2002/6, annex', 1],
    ['S/RES/1270 (1999)', 1],
    ['DPKO/DFS Ref. 2015.02', 0],
    ['SG/SM/7136', 0],
    ['UN Sales No. E.10.III.M.1', 0],
    [undefined, 0],
  ])('finds in %s %i symbols of documents', (symbol, count) => {
    expect(documentSymbols(symbol)).toHaveLength(count);
  });
});
