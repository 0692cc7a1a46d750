import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCouncilFolder, type CouncilFolder } from '../../src/import/read-council-folder.ts';
import { akn, container, paragraph, plain } from './council-fixtures.ts';

const folder = await mkdtemp(join(tmpdir(), 'council-'));
const xml = akn(container('Noting,'), paragraph('1.', 'Decides.'));

it('reads every resolution once, XML before text, and says of every other file why not', async () => {
  await mkdir(join(folder, 'deep/er'), { recursive: true });
  await writeFile(join(folder, 'a.txt'), plain('Noting,\n1. Decides.'));
  await writeFile(join(folder, 'deep/er/z.xml'), xml);
  await writeFile(join(folder, 'deep/reissue.xml'), xml);
  await writeFile(join(folder, 'b.txt'), plain('Recalling resolution 9001,\n1. Decides.', { number: '9002' }));
  await writeFile(join(folder, 'list.txt'), 'Milk and eggs');
  await writeFile(join(folder, 'README.md'), 'Read me');
  await writeFile(join(folder, 'huge.txt'), '');
  await truncate(join(folder, 'huge.txt'), 30_000_000_000);
  await symlink(folder, join(folder, 'deep/circle'));
  await symlink('nowhere.xml', join(folder, 'dangling.xml'));
  const steps: string[] = [];
  const { texts, refusals, duplicates, others } = (await readCouncilFolder(folder, (read, total) =>
    steps.push(`${read}/${total}`),
  )) as CouncilFolder;
  expect(texts.map(({ file, symbol }) => `${symbol} ${file}`)).toEqual([
    'S/RES/9001 (2031) deep/er/z.xml',
    'S/RES/9002 (2031) b.txt',
  ]);
  expect(texts[1]!.provisions[0]!.citations[0]!.symbol).toBe('S/RES/9001 (2031)');
  expect(refusals).toEqual([
    { file: 'huge.txt', reason: 'UNREADABLE', problem: 'has 30000000000 bytes; no resolution has more than 20000000.' },
    {
      file: 'list.txt',
      reason: 'NO_RESOLUTION',
      problem: 'names no resolution of the Security Council in its heading or name.',
    },
  ]);
  expect(duplicates).toEqual([
    { file: 'deep/reissue.xml', symbol: 'S/RES/9001 (2031)', readFrom: 'deep/er/z.xml', reason: 'SAME_WORDS' },
    { file: 'a.txt', symbol: 'S/RES/9001 (2031)', readFrom: 'deep/er/z.xml', reason: 'SAME_WORDS' },
  ]);
  expect(others).toBe(3);
  expect(steps).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
});

it('says why a folder cannot be read', async () => {
  expect(await readCouncilFolder(join(folder, 'nowhere'))).toBe('does not exist.');
  expect(await readCouncilFolder(join(folder, 'a.txt'))).toBe('is a file, not a folder.');
  const other = await mkdtemp(join(tmpdir(), 'council-'));
  expect(await readCouncilFolder(other)).toBe('holds no .xml or .txt file.');
  await writeFile(join(other, 'photo.jpg'), '');
  expect(await readCouncilFolder(other)).toBe('holds no .xml or .txt file, but 1 others.');
});
