import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { identifyProcess } from '../../src/neo4j/embedded/process-identity.ts';
import type { Drill, Stage } from './drill.ts';
import { expectEnd, run } from './run.ts';

/** Names that a shell, a file of settings or a locale may trip over. */
const NAME = 'a b \'q\' "d" $x `y` #1; = \\ é Ñ 日本';
const LONG = Array.from({ length: 8 }, (_, index) => String(index).repeat(220));

/** Data directories that come from elsewhere, or go by another name. */
export const movedHome: Drill = {
  promise: 'A data directory works wherever it is put',
  how: 'copies with odd and long names, links, relative paths, locale C, the lock of another machine',
  lacks: () => Promise.resolve(undefined),
  async run(stage) {
    const failures: string[] = [];
    const places = await Promise.all([oddName(stage), longName(stage), link(stage), foreignLock(stage)]);
    for (const { what, home, environment } of places) {
      stage.progress(what);
      failures.push(...expectEnd(what, await run(['load'], home, environment), 0, /^Holds already/m));
    }
    return { figure: `${places.length} copies: ${places.map(({ what }) => what).join('; ')}`, failures };
  },
};

interface Place {
  what: string;
  home: string;
  environment?: Record<string, string>;
}

async function oddName(stage: Stage): Promise<Place> {
  return {
    what: 'an odd name in locale C',
    home: await stage.copyHome(join(await stage.makeFolder(), NAME)),
    environment: { LC_ALL: 'C', LANG: 'C' },
  };
}

async function longName(stage: Stage): Promise<Place> {
  return { what: 'a path of 1,800 characters', home: await stage.copyHome(join(await stage.makeFolder(), ...LONG)) };
}

async function link(stage: Stage): Promise<Place> {
  const place = join(await stage.makeFolder(), 'link');
  await symlink(await stage.copyHome(), place);
  return { what: 'a relative path through a link', home: relative(process.cwd(), place) };
}

/** As when a folder was copied while it was in use, and a process of that id lives here. */
async function foreignLock(stage: Stage): Promise<Place> {
  const home = await stage.copyHome();
  const foreign = { ...identifyProcess(process.pid)!, system: 'another machine' };
  await writeFile(
    join(home, 'lock.json'),
    JSON.stringify({ owner: foreign, database: foreign, server: null, since: '2020-01-01T00:00:00.000Z' }),
  );
  const conf = join(home, 'conf', 'neo4j.conf');
  await writeFile(`${conf}.new`, `server.directories.data=/nowhere\nnonsense=1\n${await readFile(conf, 'utf8')}`);
  await rename(`${conf}.new`, conf);
  return { what: 'the lock and the settings of another machine', home };
}
