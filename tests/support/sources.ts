import { existsSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { packageRoot } from '../../src/package-root.ts';
import type { Print } from '../../src/source/copy.ts';

/** Where a checkout of this project may have the founding paper beside it; a user's clone has not. */
export const paper = join(packageRoot, '..', 'shared', 'sources', 'taking-stock-2024.txt');
export const paperIsHere = existsSync(paper);

/**
 * A source made by hand: three sections, note markers in plain and in raised digits, furniture, end notes out of order.
 */
export const print: Print = {
  noteMarkers: ['the harbour gate 1', 'at low tide 2', 'of 12 boats 3'],
  runningHeads: ['Ten Years of Harbour Watch'],
};
export const handmade = `TABLE OF CONTENTS
Introduction 1

1. INTRODUCTION

The harbour-master counts every vessel that passes the harbour gate.1 Her tally of naïve visitors "never fell" below a hun-
dred.

It fell once, however, at low tide.² Nobody wrote down why; the log for that

Ten Years of Harbour Watch
2

day ends with a list of 12 boats. 3

2. BOATS

Boats differ. Some have sails.

2.1 Sails

Sails are made of cloth, and 30 of them were lost in 1999.

END NOTES

² A. Keeper, Tides (1999).
¹ B. Watcher, Gates (2001), p. 3.
3 Harbour log.
`;

/** The same text as somebody else's copy has it: other lines, hyphens, quotes, markers and furniture. */
export const otherCopy = handmade
  .replace('harbour-master', 'harbour\u00admaster')
  .replace('hun-\ndred', 'hundred')
  .replace('"never fell"', '“never fell”')
  .replace('naïve', 'nai\u0308ve')
  .replace('gate.1', 'gate.¹')
  .replace('tide.²', 'tide. 2')
  .replace('boats. 3', 'boats.³')
  .replace('Ten Years of Harbour Watch\n2\n', '\n17\nTEN YEARS OF HARBOUR WATCH 17\n')
  .replaceAll('. ', '.\n');

/** A PDF of a text, set in a narrow column. */
export async function pdfOf(text: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A5' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  document.fontSize(10).text(text);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
