import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLoadableDataset, type CheckedDataset } from '../../src/dataset/read-dataset.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { anchorOf } from '../../src/source/anchors.ts';
import { attachQuotes } from '../../src/source/attach-quotes.ts';
import { findWords } from '../../src/source/find-words.ts';
import { reduceCopy } from '../../src/source/reduce-copy.ts';
import { startApi, type Api } from '../support/api.ts';
import { checkTexts, description, soundTexts } from '../support/records.ts';
import { handmade, print } from '../support/sources.ts';

let api: Api;
let real: CheckedDataset;
beforeAll(async () => {
  api = await startApi();
  real = await readLoadableDataset();
});
afterAll(async () => {
  await loadGraph(api.database, real.model, { ...real, quotes: 0 }, () => undefined);
  await api.stop();
});

const copy = reduceCopy(handmade, print);
const anchor = anchorOf(copy, findWords(copy, 'the log for that … 12 boats'));
const elsewhere = `${anchor.slice(0, 15)}${anchor[15] === '0' ? '1' : '0'}${anchor.slice(16)}`;

describe('loading with a copy of a source', () => {
  it('fills quote where the anchor stands in the copy, and changes nothing else: the hash is the same', async () => {
    const texts = {
      ...soundTexts,
      'claims/boats': `id: boats\nstatement: A log lists boats.\nkind: HISTORICAL\nassertedBy: paper\nmissions: [mission]\nsource: { id: paper, anchor: "${anchor}", verification: VERIFIED }\n`,
      'claims/sails': `id: sails\nstatement: A log lists sails.\nkind: HISTORICAL\nassertedBy: paper\nmissions: [mission]\nsource: { id: paper, anchor: "${elsewhere}", verification: VERIFIED }\n`,
    };
    const { graph, hash, findings } = checkTexts(real.model, texts);
    expect(findings).toEqual([]);
    const quoted = attachQuotes(graph, 'paper', copy);
    expect([quoted.quotes, quoted.missing]).toEqual([3, 3]); // Each claim with its two edges, which share its source.
    const ask =
      '{ claims(sort: [{id: ASC}]) { id anchor quote assertedByConnection { edges { properties { quote } } } } }';
    const plain = { graph, hash, version: 'plain', description, quotes: 0 };

    await loadGraph(api.database, real.model, plain, () => undefined);
    const before = await api.ask(ask);
    expect(
      await loadGraph(
        api.database,
        real.model,
        { ...plain, graph: quoted.graph, quotes: quoted.quotes },
        () => undefined,
      ),
    ).toBe(true);
    const after = await api.ask(ask);

    const words = 'the log for that day ends with a list of 12 boats';
    expect(before.data).toMatchObject({
      claims: [
        { id: 'boats', quote: null },
        { id: 'sails', quote: null },
      ],
    });
    expect(after.data).toMatchObject({
      claims: [
        { id: 'boats', quote: words, assertedByConnection: { edges: [{ properties: { quote: words } }] } },
        { id: 'sails', quote: null },
      ],
    });
    expect(after.extensions).toEqual(before.extensions);
    const withoutQuotes = (answer: unknown): unknown =>
      JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'quote' ? null : value)));
    expect(withoutQuotes(after.data)).toEqual(withoutQuotes(before.data));

    expect(
      await loadGraph(api.database, real.model, { graph, hash, version: 'plain', description }, () => undefined),
    ).toBe(false); // A start leaves passages as they are.
    // A load without a source takes them out again.
    expect(await loadGraph(api.database, real.model, plain, () => undefined)).toBe(true);
    expect((await api.ask(ask)).data).toEqual(before.data);
  });
});
