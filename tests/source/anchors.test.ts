import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anchorOf, findAnchors } from '../../src/source/anchors.ts';
import { lineAt, passageAt } from '../../src/source/copy.ts';
import { findWords } from '../../src/source/find-words.ts';
import { readCopy } from '../../src/source/read-copy.ts';
import { reduceCopy } from '../../src/source/reduce-copy.ts';
import { handmade, otherCopy, paper, paperIsHere, pdfOf, print } from '../support/sources.ts';

const copy = reduceCopy(handmade, print);
const passages = [
  'The harbour-master counts … the harbour gate',
  'naïve visitors "never fell" below a hundred',
  'the log for that day ends with a list of 12 boats',
  '30 of them were lost in 1999',
];
const anchorFor = (words: string): string => anchorOf(copy, findWords(copy, words));
let anchors: string[];
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'poc-norms-source-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

describe('an anchor', () => {
  beforeEach(() => {
    anchors = passages.map(anchorFor);
  });

  it('is sixteen hex digits of the SHA-256 of letters and digits, and their number', () => {
    // printf 30ofthemwerelostin1999 | sha256sum
    expect(anchorFor('30 of them were lost in 1999')).toBe('80bfaf1e12f9a0e1:22');
    expect(anchors).toEqual(anchors.map(() => expect.stringMatching(/^[0-9a-f]{16}:\d+$/) as string));
  });

  it.each([
    ['Tugboats differ, and boats differ', 21],
    ['Boats differently made, and boats differ', 28],
    ['Boats differ, and boats differ.', 0],
    ['Tugboats differ.', 3],
  ])('leads to whole words rather than into longer ones: in "%s" to place %i', (text, place) => {
    const anchor = anchorFor('Boats differ');
    expect(findAnchors(reduceCopy(text, print), [anchor])).toEqual(
      new Map([[anchor, { start: text.slice(0, place).replace(/[^a-z]/gi, '').length, length: 'boatsdiffer'.length }]]),
    );
  });

  it('is found beside another of the same length', () => {
    const same = ['Sails are', 'some have'].map(anchorFor);
    expect(same.map((anchor) => anchor.split(':')[1])).toEqual(['8', '8']);
    expect([...findAnchors(copy, same).keys()].sort()).toEqual(same.sort());
  });

  it('stands in a copy with other lines, hyphens, quotes, accents, note markers and page furniture', () => {
    expect([...findAnchors(reduceCopy(otherCopy, print), anchors).keys()].sort()).toEqual([...anchors].sort());
  });

  it('stands in a copy without any note markers', () => {
    const bare = handmade.replace('gate.1', 'gate.').replace('tide.²', 'tide.').replace('boats. 3', 'boats.');
    expect(findAnchors(reduceCopy(bare, print), anchors).size).toBe(anchors.length);
  });

  it('stands in a copy that glues words together', () => {
    const glued = handmade
      .replace('visitors "never', 'visitors"never')
      .replace('. It fell', '.It fell')
      .replace('naïve visitors', 'naïvevisitors')
      .replace('of naïve', 'ofnaïve');
    expect(findAnchors(reduceCopy(glued, print), anchors).size).toBe(anchors.length);
  });

  it('stands in a PDF of the text', async () => {
    const pdf = await readCopy(await write('copy.pdf', await pdfOf(handmade)), print);
    expect(findAnchors(pdf, anchors).size).toBe(anchors.length);
  });

  it.each([
    ['a letter', 'vessel that', 'vassel that', 0],
    ['a figure', '12 boats', '13 boats', 2],
    ['a figure at the end', '1999.\n\nEND', '1998.\n\nEND', 3],
    ['a word left out', 'visitors "never', '"never', 1],
  ])('does not stand in a copy with %s changed', (_what, from, to, index) => {
    const changed = handmade.replace(from, to);
    expect(changed).not.toBe(handmade);
    const found = findAnchors(reduceCopy(changed, print), anchors);
    expect(found.has(anchors[index]!)).toBe(false);
    expect(found.size).toBe(anchors.length - 1);
  });

  it.each(['\u{20BB7}', '\u0130'])(
    'leads to the words as printed behind a letter that is two characters long: %s',
    (letter) => {
      const other = reduceCopy(`Of ${letter}. Boats differ ${letter} here.`, print);
      const { start, length } = findAnchors(other, [anchorFor('Boats differ')]).get(anchorFor('Boats differ'))!;
      expect([passageAt(other, start, length), passageAt(other, start, length + letter.toLowerCase().length)]).toEqual([
        'Boats differ',
        `Boats differ ${letter}`,
      ]);
    },
  );

  it('leads to its line and to the words as printed', () => {
    const { start, length } = findAnchors(copy, anchors).get(anchors[2]!)!;
    expect(passageAt(copy, start, length)).toBe('the log for that day ends with a list of 12 boats');
    expect(handmade.split('\n')[lineAt(copy, copy.at[start]!) - 1]).toContain('the log for that');
  });
});

describe('the words of an author', () => {
  it.each([
    ['boats', 'WORDS_AMBIGUOUS', /3 times: line 14, section 1/],
    ['Boats have engines', 'WORDS_NOT_FOUND', /not even|differs after …boats/],
    ['', 'USAGE', /No words/],
  ])('%s give %s', (words, code, message) => {
    expect(() => findWords(copy, words)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) as string }) as Error,
    );
  });
});

describe('a file that is no copy', () => {
  it.each([
    ['missing', async () => Promise.resolve(join(folder, 'nothing.txt')), /is not there/],
    ['empty', () => write('empty.txt', ''), /holds no text/],
    ['a folder', () => Promise.resolve(folder), /is a folder/],
    ['bytes', () => write('bytes.txt', Buffer.from([0xff, 0xfe, 0x00, 0x41])), /neither a PDF nor text/],
    ['a broken PDF', () => write('broken.pdf', '%PDF-1.7\nnothing'), /PDF that cannot be read/],
  ])('%s is refused', async (_what, file, message) => {
    await expect(file().then((name) => readCopy(name, print))).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
      message: expect.stringMatching(message) as string,
    });
  });
});

describe.runIf(paperIsHere)('the founding paper, where a copy is at hand', () => {
  it('has 55 of its 56 note markers in the copy as recorded', async () => {
    const record = await readFile(join(import.meta.dirname, '../../seed/studies/taking-stock-2024.yaml'), 'utf8');
    const noteMarkers = [...record.matchAll(/^ {2}- ['"]?([^'"\n]+ \d+)['"]?$/gm)]
      .map((match) => match[1]!)
      .filter((text) => / \d{1,2}$/.test(text));
    const held = await readCopy(paper, { noteMarkers, runningHeads: [] });
    expect([...Array(57).keys()].slice(1).filter((note) => !held.markers.has(note))).toEqual([7]);
  });
});
