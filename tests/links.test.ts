import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

const folders = ['bench', 'docs', 'drills', 'seed', 'tests'];

/** The anchor that GitHub and editors make of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-');
}

/** The links of a Markdown file that lead nowhere: no such file, or no such heading in it. */
async function brokenLinks(file: string): Promise<string[]> {
  const links = [...(await readFile(join(packageRoot, file), 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, to]) => to!,
  );
  const checked = await Promise.all(
    links
      .filter((link) => !/^[a-z]+:/.test(link))
      .map(async (link) => {
        const [path, anchor] = link.split('#') as [string, string?];
        const target = path === '' ? join(packageRoot, file) : join(packageRoot, dirname(file), path);
        if (anchor === undefined) return (await stat(target).catch(() => undefined)) ? [] : [`${file}: ${link}`];
        const text = await readFile(target, 'utf8').catch(() => '');
        const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));
        return anchors.includes(anchor) ? [] : [`${file}: ${link}`];
      }),
  );
  return checked.flat();
}

it('every link between the Markdown files leads to a file and a heading', async () => {
  const below = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(packageRoot, folder), { recursive: true })).map((name) => `${folder}/${name}`),
    ),
  );
  const files = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...below.flat()].filter((file) =>
    file.endsWith('.md'),
  );
  expect((await Promise.all(files.map(brokenLinks))).flat()).toEqual([]);
});
