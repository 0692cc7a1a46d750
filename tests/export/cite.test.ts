import { describe, expect, it } from 'vitest';
import { readPinpoint } from '../../src/domain/pinpoint.ts';
import { citeChicago } from '../../src/export/cite-chicago.ts';
import { citeUn } from '../../src/export/cite-un.ts';
import type { CslItem } from '../../src/export/csl-item.ts';

const resolution: CslItem = {
  id: 's-res-1270-1999',
  type: 'legislation',
  title: 'Resolution 1270 (1999)',
  number: 'S/RES/1270 (1999)',
  author: [{ literal: 'United Nations Security Council' }],
  issued: { 'date-parts': [[1999, 10, 22]] },
  URL: 'https://undocs.org/S/RES/1270(1999)',
};
const report: CslItem = {
  id: 'r',
  type: 'report',
  title: 'Report of the Special Committee',
  number: 'A/63/19',
  author: [{ literal: 'United Nations Special Committee on Peacekeeping Operations' }],
  issued: { 'date-parts': [[2009, 3, 24]] },
  URL: 'https://undocs.org/A/63/19',
};
const book: CslItem = {
  id: 'b',
  type: 'book',
  title: 'The Use of Force in UN Peace Operations',
  author: [{ family: 'Findlay', given: 'Trevor' }],
  publisher: 'Oxford University Press',
  'publisher-place': 'New York',
  issued: { 'date-parts': [[2002]] },
};
const article: CslItem = {
  id: 'j',
  type: 'article-journal',
  title: 'Making disorder more manageable: The effect of “local mediation”',
  author: ['Ann', 'Ben', 'Cid', 'Dan'].map((given) => ({ family: 'Roe', given })),
  'container-title': 'A journal of peace',
  volume: '67',
  issue: '7-8',
  page: '1405-1429',
  DOI: '10.1177/1',
  issued: { 'date-parts': [[2023]] },
};
const chapter: CslItem = {
  id: 'c',
  type: 'chapter',
  title: 'Peacekeeping',
  author: [{ family: 'Paddon', given: 'Emily' }],
  editor: [{ literal: 'Alexander Betts' }, { literal: 'Phil Orchard' }],
  'container-title': 'Implementation',
  publisher: 'Oxford University Press',
  page: '160-179',
  issued: { 'date-parts': [[2014]] },
};
const page: CslItem = {
  id: 'w',
  type: 'webpage',
  title: 'Action for Peacekeeping (A4P)',
  author: [{ literal: 'United Nations' }],
  issued: { literal: 'n.d.' },
  URL: 'https://peacekeeping.un.org/a4p',
};
const range: CslItem = { id: 'i', type: 'report', title: 'A study', issued: { 'date-parts': [[2024], [2025]] } };

describe('pinpoints', () => {
  it.each([
    ['OP 14', 'paragraph', '14'],
    ['para. 14', 'paragraph', '14'],
    ['paras. 127 and 130', 'paragraph', '127 and 130'],
    ['¶ 3', 'paragraph', '3'],
    ['p. 12', 'page', '12'],
    ['pp. 12-14', 'page', '12-14'],
    ['note 3', 'note', '3'],
    ['n. 3', 'note', '3'],
    ['chap. II', 'chapter', 'II'],
    ['chapter 2', 'chapter', '2'],
    [' op  14 (c) ', 'paragraph', '14 (c)'],
    ['annex II', undefined, 'annex II'],
    ['PP 3', 'preambular', '3'],
    ['op. 26', 'paragraph', '26'],
    ['OPs 14-16', 'paragraph', '14-16'],
    ['§ 14', 'paragraph', '14'],
    ['§§ 3–5', 'paragraph', '3–5'],
    ['para. 14(b)', 'paragraph', '14(b)'],
    ['preambular para. 4', 'preambular', '4'],
    ['pp 12', 'page', '12'],
    ['párr. 4', 'paragraph', '4'],
    ['Abs. 2', 'paragraph', '2'],
    ['n 3', undefined, 'n 3'],
    ['Lessons Note 2010', undefined, 'Lessons Note 2010'],
    ['paragraph on consent', undefined, 'paragraph on consent'],
    ['preamble', undefined, 'preamble'],
    ['14', undefined, '14'],
    ['note', undefined, 'note'],
  ])('%s', (text, unit, place) => {
    expect(readPinpoint(text)).toEqual({ place, ...(unit !== undefined && { unit }) });
  });
});

describe('the form of the United Nations', () => {
  it.each([
    [resolution, 'OP 14', 'Security Council resolution 1270 (1999), para. 14'],
    [resolution, undefined, 'Security Council resolution 1270 (1999)'],
    [resolution, 'op. 26', 'Security Council resolution 1270 (1999), para. 26'],
    [resolution, 'OPs 14-16', 'Security Council resolution 1270 (1999), paras. 14–16'],
    [resolution, '§ 14', 'Security Council resolution 1270 (1999), para. 14'],
    [resolution, 'PP 3', 'Security Council resolution 1270 (1999), preambular para. 3'],
    [report, 'annex II, paras 2 to 5', 'A/63/19, annex II, paras. 2 to 5'],
    [report, 'paras. 127 and 130', 'A/63/19, paras. 127 and 130'],
    [{ ...report, number: 'S/PRST/2002/6, annex' }, 'sect. I', 'S/PRST/2002/6, annex, sect. I'],
    [
      book,
      'p. 117',
      'Trevor Findlay, The Use of Force in UN Peace Operations (New York, Oxford University Press, 2002), p. 117',
    ],
    [
      article,
      undefined,
      'Ann Roe and others, “Making disorder more manageable: The effect of ‘local mediation’”, A journal of peace, vol. 67, Nos. 7–8 (2023), pp. 1405–1429',
    ],
    [
      chapter,
      'p. 170',
      'Emily Paddon, “Peacekeeping”, in Implementation, Alexander Betts and Phil Orchard, eds. (Oxford University Press, 2014), p. 170',
    ],
    [
      page,
      undefined,
      'United Nations, “Action for Peacekeeping (A4P)”, n.d. Available at https://peacekeeping.un.org/a4p',
    ],
    [range, undefined, 'A study (2024–2025)'],
  ])('%#: %o at %s', (item, pinpoint, citation) => {
    expect(citeUn(item, pinpoint === undefined ? undefined : readPinpoint(pinpoint))).toBe(citation);
  });
});

describe('the note of the Chicago Manual', () => {
  it.each([
    [
      resolution,
      'OP 14',
      'United Nations Security Council, Resolution 1270 (1999), S/RES/1270 (1999), para. 14, https://undocs.org/S/RES/1270(1999).',
    ],
    [
      report,
      'paras. 127 and 130',
      'United Nations Special Committee on Peacekeeping Operations, Report of the Special Committee, A/63/19 (2009), paras. 127 and 130, https://undocs.org/A/63/19.',
    ],
    [
      report,
      'annex II',
      'United Nations Special Committee on Peacekeeping Operations, Report of the Special Committee, A/63/19 (2009), annex II, https://undocs.org/A/63/19.',
    ],
    [
      book,
      'p. 117',
      'Trevor Findlay, The Use of Force in UN Peace Operations (New York: Oxford University Press, 2002), 117.',
    ],
    [
      { ...article, author: article.author!.slice(0, 3) },
      undefined,
      'Ann Roe, Ben Roe, and Cid Roe, “Making disorder more manageable: The effect of ‘local mediation,’” A journal of peace 67, nos. 7–8 (2023): 1405–29, https://doi.org/10.1177/1.',
    ],
    [
      chapter,
      'note 3',
      'Emily Paddon, “Peacekeeping,” in Implementation, ed. Alexander Betts and Phil Orchard (Oxford University Press, 2014), n. 3.',
    ],
    [page, undefined, 'United Nations, “Action for Peacekeeping (A4P),” n.d., https://peacekeeping.un.org/a4p.'],
    [range, undefined, 'A study (2024–2025).'],
  ])('%#: %o at %s', (item, pinpoint, citation) => {
    expect(citeChicago(item, pinpoint === undefined ? undefined : readPinpoint(pinpoint))).toBe(citation);
  });

  it.each([
    ['art. 5', 'art. 5'],
    ['art 5', 'art 5'],
    ['annex II, art. 5 and sect. 2', 'annex II, art. 5 and sect. 2'],
    ['OP 14, art. 5', 'para. 14, art. 5'],
    ['pp. 12 and 14', '12 and 14'],
    ['sect. I', 'sect. I'],
    ['notes 3, 4', 'nn. 3, 4'],
    ['p. 127-130', '127–130'],
    ['OP 12 (c) and (d)', 'para. 12 (c) and (d)'],
    ['OPs 14-16', 'paras. 14–16'],
    ['§ 14', 'para. 14'],
    ['preambular paragraphs 3 and 4', 'preambular paras. 3 and 4'],
    ['annex, para. 2', 'annex, para. 2'],
    ['$& and $1', '$& and $1'],
    ['“as amended”', '“as amended”'],
  ])('prints %s as %s', (pinpoint, place) => {
    expect(citeChicago(range, readPinpoint(pinpoint))).toBe(`A study (2024–2025), ${place}.`);
  });

  it('ends in one full stop', () => {
    expect(citeChicago(range, readPinpoint('annex, sect. A.'))).toBe('A study (2024–2025), annex, sect. A.');
  });

  it('prints marks of HTML in a pinpoint or title as they stand', () => {
    expect(citeChicago({ ...range, title: 'A <b>bold</b> & "free" study' }, { place: '<i>x</i> & y' })).toBe(
      'A <b>bold</b> & “free” study (2024–2025), <i>x</i> & y.',
    );
  });
});
