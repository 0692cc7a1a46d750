import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { groups } from './mutants/groups.ts';

// Makes one small change to the source after the other and asks whether a test notices: npm run verify:mutants -- [GROUP…]. Exit code 1 when a group is below the least score.
const LEAST = 85;
const asked = process.argv.slice(2);
if (asked.some((name) => !groups.some((group) => group.name === name))) {
  process.stderr.write(`Usage: npm run verify:mutants -- [${groups.map(({ name }) => name).join(' | ')} …]\n`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'poc-norms-mutants-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const rows: string[] = [];
const survivors: string[] = [];
let enough = true;
for (const { name, mutate, tests } of groups.filter((group) => asked.length === 0 || asked.includes(group.name))) {
  process.stderr.write(`${name}\n`);
  process.env.MUTANTS_TESTS = tests.join(',');
  const mutants = await new Stryker({ mutate: [...mutate], tempDirName: join(folder, name) }).runMutationTest();
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const score = (100 * killed) / (killed + alive.length);
  enough &&= score >= LEAST;
  rows.push(`| ${name.padEnd(7)} | ${String(killed).padStart(6)} | ${String(killed + alive.length).padStart(5)} | ${score.toFixed(1).padStart(5)} |`);
  survivors.push(...alive.map(({ fileName, location: { start }, mutatorName, replacement }) => `${relative('.', fileName)}:${start.line}:${start.column} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`));
}
process.stdout.write(`${['| group   | killed | total | score |', '| ------- | ------ | ----- | ----- |', ...rows, '', ...survivors].join('\n')}\n`);
process.exit(enough ? 0 : 1);
