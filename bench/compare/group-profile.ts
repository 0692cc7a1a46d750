import type { Profiler } from 'node:inspector';

/** CPU time per request that was spent in something itself, not in what it called. */
export interface SelfTime {
  name: string;
  milliseconds: number;
}

/**
 * The self time of a CPU profile by package and by function, the greatest first; waiting is left out, and what the
 * profiler takes to begin.
 */
export function groupProfile(
  { nodes, samples, timeDeltas }: Profiler.Profile,
  requests: number,
): { packages: SelfTime[]; functions: SelfTime[] } {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  samples!.forEach((id, place) => {
    const frame = frames.get(id)!;
    if (frame.functionName === '(idle)' || (frame.functionName === 'dispatch' && frame.url === '')) return;
    const milliseconds = timeDeltas![place]! / 1_000 / requests;
    const home = packageOf(frame);
    add(packages, home, milliseconds);
    add(
      functions,
      `${home} ${frame.functionName || 'anonymous'} ${frame.url.split('/').at(-1)!}${frame.url === '' ? '' : `:${frame.lineNumber + 1}`}`.trim(),
      milliseconds,
    );
  });
  return { packages: sorted(packages), functions: sorted(functions) };
}

function packageOf({ url, functionName }: Profiler.ProfileNode['callFrame']): string {
  const inside = url.split('/node_modules/').at(-1)!;
  if (inside !== url)
    return inside
      .split('/')
      .slice(0, inside.startsWith('@') ? 2 : 1)
      .join('/');
  if (functionName === '(garbage collector)') return 'garbage collector';
  return url.startsWith('node:') || url === '' ? 'Node' : 'poc-norms';
}

function add(times: Map<string, number>, name: string, milliseconds: number): void {
  times.set(name, (times.get(name) ?? 0) + milliseconds);
}

function sorted(times: ReadonlyMap<string, number>): SelfTime[] {
  return [...times]
    .map(([name, milliseconds]) => ({ name, milliseconds }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
