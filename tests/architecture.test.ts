import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

interface Stage {
  folder: string;
  imports: readonly string[];
  owns: readonly string[];
}

/** The rows of the stage table: `| read | \`src/seed\` | … | model, records | \`yaml\` |`. */
async function readStages(): Promise<Stage[]> {
  const text = await readFile(join(packageRoot, 'docs', 'architecture.md'), 'utf8');
  const rows = [...text.matchAll(/^\| \w+ \| `src\/(\w+)` \|.*\| ([^|]*) \| ([^|]*) \|$/gm)];
  const folders = rows.map(([, folder]) => folder!);
  return rows.map(([, folder, imports, owns]) => ({
    folder: folder!,
    imports: imports === 'all' ? folders : imports!.split(', ').filter((name) => name !== '–'),
    owns: [...owns!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  }));
}

const stages = await readStages();
const shared = new Set(['graphql']);
const source = join(packageRoot, 'src');

const files = (await readdir(source, { recursive: true })).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.d.ts'),
);
const imports = await Promise.all(
  files.map(async (file) => {
    const text = await readFile(join(source, file), 'utf8');
    return [...text.matchAll(/^(?:import|export)[^;]*? from '([^']+)';/gms)].map((match) => ({
      file,
      target: match[1]!,
    }));
  }),
);

describe('the stage table', () => {
  it('has a row for every folder below src', async () => {
    const folders = (await readdir(source, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(stages.map(({ folder }) => folder).sort());
  });

  for (const { folder: stage, imports: allowed, owns } of stages) {
    const own = imports.flat().filter(({ file }) => file.startsWith(`${stage}/`));

    it(`lets ${stage} import ${allowed.join(', ') || 'no other stage'}`, () => {
      const foreign = own
        .filter(({ target }) => target.startsWith('.'))
        .map(({ file, target }) => ({ file, stage: relative(source, resolve(source, file, '..', target)).split('/') }))
        .filter(({ stage: [first, ...rest] }) => rest.length > 0 && first !== stage && !allowed.includes(first!));
      expect(foreign).toEqual([]);
    });

    it(`lets ${stage} alone import ${owns.join(', ')}`, () => {
      const packages = own
        .map(({ target }) => target)
        .filter((target) => !target.startsWith('.') && !target.startsWith('node:'));
      const names = packages.map((target) =>
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/'),
      );
      expect([...new Set(names)].filter((name) => !owns.includes(name) && !shared.has(name))).toEqual([]);
    });
  }

  it('has no two files of one name', () => {
    const names = files.map((file) => basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const targets = new Map(
      files.map((file, index) => [
        file,
        imports[index]!.filter(({ target }) => target.startsWith('.')).map(({ target }) => join(dirname(file), target)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('measures how long something takes with a clock that does not jump', async () => {
    const jumping = await Promise.all(
      files.map(async (file) => ((await readFile(join(source, file), 'utf8')).includes('Date.now()') ? [file] : [])),
    );
    expect(jumping.flat()).toEqual([]);
    // What time it is says only when something began, to people; it is never compared.
    const asking = await Promise.all(
      files.map(async (file) =>
        /new Date\(\)|\bdatetime\(\)|hrtime\(\)/.test(await readFile(join(source, file), 'utf8')) ? [file] : [],
      ),
    );
    expect(asking.flat().sort()).toEqual([
      'neo4j/embedded/lock-home.ts',
      'neo4j/load-graph.ts',
      'neo4j/readiness.ts',
      'neo4j/write-exclusively.ts',
    ]);
  });

  it('prints in one place, which cleans what it prints', async () => {
    const printing = await Promise.all(
      files.map(async (file) => ({
        file,
        prints: /process\.std(?:out|err)\.write|console\.\w+\(/.test(await readFile(join(source, file), 'utf8')),
      })),
    );
    expect(printing.filter(({ prints }) => prints).map(({ file }) => file)).toEqual(['cli/print.ts']);
  });

  it('keeps what is pure pure: no file system, no process, no clock', () => {
    const pure = /^(?:domain|model|records)\//;
    const impure = imports
      .flat()
      .filter(({ file, target }) => pure.test(file) && target.startsWith('node:') && target !== 'node:crypto');
    expect(impure).toEqual([]);
  });
});
