import { expect, it } from 'vitest';
import { anchoredIn, placeOf } from '../../src/records/anchored.ts';
import { checkTexts, ownModel, soundTexts } from '../support/records.ts';

const model = await ownModel();
const anchors = { mission: '00000000000000aa:10', mandate: '00000000000000bb:20' };

it('lists what rests on a passage of a source with its place: records, and edges with a source of their own', () => {
  const { graph } = checkTexts(model, {
    ...soundTexts,
    'missions/mission': soundTexts['missions/mission'].replace(
      'source: { id: s-res-1-2001,',
      `countries: [AAA]\nsource: { id: s-res-1-2001, anchor: "${anchors.mission}",`,
    ),
    'resolutions/s-res-1-2001': soundTexts['resolutions/s-res-1-2001'].replace(
      'locator: OP 1,',
      `locator: OP 1, anchor: "${anchors.mandate}",`,
    ),
    'studies/paper': soundTexts['studies/paper'].replace(
      'source: { id: paper,',
      'source: { id: paper, anchor: "00000000000000cc:30",',
    ),
  });
  expect(anchoredIn(graph, 's-res-1-2001').map(({ subject, anchor }) => [placeOf(subject), anchor])).toEqual([
    ['seed/missions/mission.yaml:1:1', anchors.mission],
    ['seed/resolutions/s-res-1-2001.yaml:9:5', anchors.mandate],
  ]);
  expect(anchoredIn(graph, 'mission')).toEqual([]);
});
