import { describe, expect, it } from 'vitest';
import { nameProvision, numbersAt, readPinpoint, splitPinpoint } from '../../src/domain/pinpoint.ts';

describe('a place', () => {
  it.each([
    ['para. 19', 'OP 19', 'para. 19'],
    ['OPs 14-16', 'OP 14-16', 'paras. 14-16'],
    ['§ 14', 'OP 14', 'para. 14'],
    ['op. 3 (b) (v)', 'OP 3(b)(v)', 'para. 3(b)(v)'],
    ['PP 4', 'PP 4', 'PP 4'],
    ['preambular para. 4', 'PP 4', 'PP 4'],
    ['p. 12', 'p. 12', 'p. 12'],
    ['pp. 12–14', 'pp. 12-14', 'pp. 12-14'],
    ['annex, para. 2', 'annex, para. 2', 'annex, para. 2'],
    ['annex II', 'annex II', 'annex II'],
    ['OP 12 (c) and (d)', 'OP 12(c) and (d)', 'para. 12(c) and (d)'],
  ])('%s is called %s in a resolution and %s elsewhere', (text, inResolution, elsewhere) => {
    expect([nameProvision(readPinpoint(text), true), nameProvision(readPinpoint(text), false)]).toEqual([
      inResolution,
      elsewhere,
    ]);
  });

  it.each([
    ['OPs 14-16', ['OP 14', 'OP 15', 'OP 16']],
    ['para. 12 (c) and (d)', ['OP 12(c)', 'OP 12(d)']],
    ['paras. 127 and 130', ['OP 127', 'OP 130']],
    ['PP 3', ['PP 3']],
    ['OP 3(a)(i), first bullet', ['OP 3(a)(i)']],
    ['p. 12', []],
    ['annex, para. 2', []],
    ['OP 1-999', Array.from({ length: 50 }, (_, index) => `OP ${index + 1}`)],
  ])('%s is that of %j', (text, numbers) => expect(numbersAt(readPinpoint(text))).toEqual(numbers));

  it.each([
    ['S/RES/1894, ¶ 19 (2009)', 'S/RES/1894, (2009)', '19'],
    ['paragraph 19 of resolution 1894', 'resolution 1894', '19'],
    ['A/55/305, annex III', 'A/55/305', 'annex III'],
    ['S/PRST/2018/18, annex, para. 4', 'S/PRST/2018/18', '4'],
    ['安理会第1325号决议第8段', '安理会第1325号决议', '8'],
    ['Lessons Learned Note 2010', 'Lessons Learned Note 2010', undefined],
    ['para. 4', 'para. 4', undefined],
    ['Open 14', 'Open 14', undefined],
  ])('is split from %s', (text, rest, place) => {
    const split = splitPinpoint(text);
    expect([split.rest, split.pinpoint?.place]).toEqual([rest, place]);
  });
});
