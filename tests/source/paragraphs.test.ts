import { expect, it } from 'vitest';
import { paragraphsOf } from '../../src/source/paragraphs.ts';
import { reduceCopy } from '../../src/source/reduce-copy.ts';
import { sectionAt, sectionsOf } from '../../src/source/sections.ts';
import { handmade, print } from '../support/sources.ts';

const copy = reduceCopy(handmade, print);

it('finds the sections by numbers that follow one another and by lines in capitals', () => {
  expect(sectionsOf(copy).map(({ name }) => name)).toEqual([
    'front matter',
    'table of contents',
    '1',
    '2',
    '2.1',
    'end notes',
  ]);
});

it('joins a paragraph that a page break parts, and leaves out headings, furniture and end notes', () => {
  const opening = paragraphsOf(copy).map(({ section, start }) => `${section}: ${copy.text.slice(start, start + 12)}`);
  expect(opening).toEqual(['1: The harbour-', '1: It fell once', '2: Boats differ', '2.1: Sails are ma']);
});

it('knows in which section a note marker stands', () => {
  const sections = sectionsOf(copy);
  expect([...copy.markers].map(([note, at]) => [note, sectionAt(sections, at)])).toEqual([
    [1, '1'],
    [2, '1'],
    [3, '1'],
  ]);
});
