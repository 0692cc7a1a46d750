import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../src/http/admission.ts';
import { Places, type Holder } from '../../src/http/places.ts';
import { ClientUse } from '../../src/neo4j/client-use.ts';

describe('places', () => {
  it('are never taken by more than there are, and nobody who has less than a share of them gives one up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.nat(4), fc.boolean()), { maxLength: 200 }),
        (most, clients, events) => {
          const places = new Places(most);
          const uses = Array.from({ length: clients }, () => new ClientUse());
          const there = new Set<Holder>();
          const held = (client: ClientUse): number => [...there].filter(({ of }) => of.client === client).length;
          for (const [number, comes] of events) {
            const client = uses[number % clients]!;
            if (comes) {
              const holder: Holder = {
                of: { client },
                refuse() {
                  expect(held(client)).toBeGreaterThan(most / clients);
                  for (const other of uses) expect(held(client)).toBeGreaterThanOrEqual(held(other));
                  there.delete(holder);
                },
              };
              there.add(holder);
              places.take(holder);
            } else {
              const [first] = [...there].filter(({ of }) => of.client === client);
              if (first) {
                there.delete(first);
                places.free(first);
              }
            }
            expect(there.size).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });

  it('are kept by a client with one request while another one sends a hundred', () => {
    const places = new Places(10);
    const [crowd, single] = [new ClientUse(), new ClientUse()];
    const refused: string[] = [];
    const come = (name: string, client: ClientUse): void =>
      places.take({ of: { client }, refuse: () => refused.push(name) });
    for (let index = 0; index < 10; index += 1) come(`crowd ${index}`, crowd);
    come('single', single);
    for (let index = 10; index < 100; index += 1) come(`crowd ${index}`, crowd);
    expect(refused).toEqual(['crowd 9', ...Array.from({ length: 90 }, (_, index) => `crowd ${index + 10}`)]);
  });
});

describe('requests in work', () => {
  it('leave the places of short ones to short ones', () => {
    const admission = new Admission(8);
    const client = new ClientUse();
    const refused: string[] = [];
    const request = (name: string): Holder => ({ of: { client }, refuse: () => refused.push(name) });
    const turning = request('turns out long');
    for (let index = 0; index < 5; index += 1) admission.enter(request(`long ${index}`), true);
    expect(refused).toEqual(['long 2', 'long 3', 'long 4']);
    for (let index = 0; index < 5; index += 1) admission.enter(request(`short ${index}`), false);
    admission.enter(turning, false);
    admission.enter(request('one too many'), false);
    expect(refused.slice(3)).toEqual(['one too many']);
    admission.becomeLong(turning);
    admission.enter(request('in its place'), false);
    expect(refused.slice(4)).toEqual(['turns out long']);
  });
});
