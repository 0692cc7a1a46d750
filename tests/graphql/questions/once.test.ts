import { describe, expect, it } from 'vitest';
import { Pace } from '../../../src/graphql/pacing/pace.ts';
import { askedOnce } from '../../../src/graphql/questions/once.ts';
import type { QuestionContext } from '../../../src/graphql/questions/question-context.ts';

const never = new AbortController().signal;
const executionContext: QuestionContext['executionContext'] = { run: () => Promise.resolve({ records: [] }) };

describe('equal questions of one request', () => {
  let times = 0;
  const question = askedOnce('count', (_root: unknown, { from }: { from: number }) =>
    Promise.resolve({ sum: from + (times += 1) }),
  );

  it('are answered once, also by one error', async () => {
    const context = { executionContext, pace: new Pace(never) };
    const [one, other] = await Promise.all([
      question({}, { from: 1 }, context),
      question({}, { from: 1 }, { ...context }),
    ]);
    expect(other).toBe(one);
    expect(await question({}, { from: 2 }, context)).not.toEqual(one);
    let failed = 0;
    const failing = askedOnce('fail', () => Promise.reject(new Error(`failure ${(failed += 1)}`)));
    await expect(failing({}, {}, context)).rejects.toThrow('failure 1');
    await expect(failing({}, {}, context)).rejects.toThrow('failure 1');
  });

  it('are answered anew when the request is executed again, and for another request', async () => {
    const before = await question({}, { from: 1 }, { executionContext, pace: new Pace(never) });
    expect(await question({}, { from: 1 }, { executionContext, pace: new Pace(never) })).not.toEqual(before);
  });
});
