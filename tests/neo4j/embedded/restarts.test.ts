import { expect, it } from 'vitest';
import { Restarts } from '../../../src/neo4j/embedded/restarts.ts';

it('waits half a second before the first restart, twice as long each time, and never longer than half a minute', () => {
  const restarts = new Restarts();
  restarts.over(1_000);
  expect(Array.from({ length: 9 }, () => restarts.next())).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

it('begins with half a second again once the database was healthy for a minute', () => {
  const restarts = new Restarts();
  restarts.over(1_000);
  restarts.next();
  restarts.over(59_000);
  expect(restarts.next()).toBe(1_000);
  restarts.over(60_000);
  expect(restarts.next()).toBe(500);
});

it('gives up after three starts that did not get ready, and after ten once it has served', () => {
  const restarts = new Restarts();
  for (let start = 0; start < 2; start += 1) restarts.over(undefined);
  expect(restarts.givenUp).toBe(false);
  restarts.over(undefined);
  expect(restarts.givenUp).toBe(true);
  restarts.over(1_000);
  expect(restarts.attempt).toBe(1);
  for (let start = 0; start < 9; start += 1) restarts.over(undefined);
  expect([restarts.givenUp, restarts.attempt]).toEqual([false, 10]);
  restarts.over(undefined);
  expect(restarts.givenUp).toBe(true);
});
