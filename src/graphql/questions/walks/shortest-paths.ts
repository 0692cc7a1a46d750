import { compareText } from '../../../domain/mandates/compare-text.ts';
import type { Side, Step } from './neighbours.ts';

/** Asks for the links of some nodes, on the sides that a front walks to. */
export type Expand = (frontier: readonly string[], sides: readonly Side[]) => Promise<{ steps: Step[]; cut: boolean }>;

export interface PathSearch {
  source: string;
  target: string;
  /** To which sides a path may step; one side makes every hop go the same way in time. */
  sides: readonly Side[];
  maxLength: number;
  first: number;
  /** Whether a path may go through a work that cites the nodes before and after it. */
  throughCoCitation: boolean;
}

/** The nodes of a path, with the relationship of each hop. */
export interface FoundPath {
  nodes: readonly string[];
  vias: readonly string[];
}

interface Hop {
  state: string;
  via: string;
}

/** One of the ways along the same nodes, as far as it was followed. */
interface Way {
  state: string;
  /** Whether it has crossed from the first front to the other. */
  met: boolean;
  vias: readonly string[];
}

/**
 * One end of the search: for every state the hops back to those of the level before, all of them shortest. A state is a
 * node and whether it was reached as a citing work.
 */
interface Front {
  readonly sides: readonly Side[];
  readonly reached: Map<string, Hop[]>;
  level: string[];
  depth: number;
}

const MOST_STATES = 20_000;
const opposite = { EARLIER: 'LATER', LATER: 'EARLIER' } as const;
const nodeOf = (state: string): string => state.slice(1);
const citing = (state: string): boolean => state.startsWith('!');

/**
 * The shortest paths in the order of their node ids, by a breadth-first search from both ends that always goes on from
 * the smaller front. `cutOff` says that it looked at as many nodes as it may and found none.
 */
export async function shortestPaths(
  search: PathSearch,
  expand: Expand,
): Promise<{ paths: FoundPath[]; cutOff: boolean }> {
  const { source, target, sides, maxLength, first, throughCoCitation } = search;
  const fronts: readonly [Front, Front] = [
    frontAt(source, sides),
    frontAt(
      target,
      sides.map((side) => opposite[side]),
    ),
  ];
  let cutOff = false;
  for (let length = 1; length <= maxLength; length += 1) {
    const front = fronts[0].level.length <= fronts[1].level.length ? fronts[0] : fronts[1];
    if (front.level.length === 0) break;
    const { steps, cut } = await expand([...new Set(front.level.map(nodeOf))], front.sides);
    advance(front, steps, throughCoCitation);
    const meetings = meet(fronts, throughCoCitation);
    if (meetings.length > 0) return { paths: pathsThrough(fronts, meetings, first), cutOff: false };
    cutOff = cutOff || cut;
    if (fronts[0].reached.size + fronts[1].reached.size > MOST_STATES) return { paths: [], cutOff: true };
  }
  return { paths: [], cutOff };
}

function frontAt(node: string, sides: readonly Side[]): Front {
  const state = ` ${node}`;
  return { sides, reached: new Map([[state, []]]), level: [state], depth: 0 };
}

/**
 * Takes a front one level on. A path comes to a citing work from what it cites, and may not leave it to something else
 * that it cites: only that rule needs states.
 */
function advance(front: Front, steps: readonly Step[], throughCoCitation: boolean): void {
  const from = new Map<string, Step[]>();
  for (const step of steps) append(from, step.from, step);
  const level = new Map<string, Hop[]>();
  for (const state of front.level) {
    for (const { to, via, side } of from.get(nodeOf(state)) ?? []) {
      if (citing(state) && via === 'CITES' && side === 'EARLIER') continue;
      const next = `${!throughCoCitation && via === 'CITES' && side === 'LATER' ? '!' : ' '}${to}`;
      if (!front.reached.has(next)) append(level, next, { state, via });
    }
  }
  for (const [state, hops] of level) front.reached.set(state, hops);
  front.level = [...level.keys()];
  front.depth += 1;
}

/** Where the last levels of both fronts meet; at a work that both reached as a citing one they do not. */
function meet([one, other]: readonly [Front, Front], throughCoCitation: boolean): [string, string][] {
  const states = new Set(other.level);
  return one.level.flatMap((state) =>
    [` ${nodeOf(state)}`, `!${nodeOf(state)}`]
      .filter((twin) => states.has(twin) && (throughCoCitation || !(citing(state) && citing(twin))))
      .map((twin): [string, string] => [state, twin]),
  );
}

/** The first paths through any of the meetings, in the order of their node ids, then of their relationships. */
function pathsThrough(
  [one, other]: readonly [Front, Front],
  meetings: readonly [string, string][],
  first: number,
): FoundPath[] {
  // From the source to the meetings, the hops of the first front the other way round.
  const onward = new Map<string, Hop[]>();
  const marked = new Set<string>();
  const mark = (state: string): void => {
    if (marked.has(state)) return;
    marked.add(state);
    for (const hop of one.reached.get(state)!) {
      append(onward, hop.state, { state, via: hop.via });
      mark(hop.state);
    }
  };
  for (const [state] of meetings) mark(state);
  const ahead = ({ state, met, vias }: Way): Way[] => {
    const crossing = met ? [state] : meetings.filter(([end]) => end === state).map(([, twin]) => twin);
    const beyond = crossing
      .flatMap((twin) => other.reached.get(twin)!)
      .map((hop) => ({ state: hop.state, met: true, vias: [...vias, hop.via] }));
    return [
      ...(met
        ? []
        : (onward.get(state) ?? []).map((hop) => ({ state: hop.state, met: false, vias: [...vias, hop.via] }))),
      ...beyond,
    ];
  };
  const paths: FoundPath[] = [];
  const follow = (nodes: readonly string[], ways: readonly Way[], left: number): void => {
    if (left === 0) {
      const distinct = new Map(ways.map(({ vias }) => [vias.join(), vias]));
      for (const key of [...distinct.keys()].sort(compareText))
        if (paths.length < first) paths.push({ nodes, vias: distinct.get(key)! });
      return;
    }
    const next = new Map<string, Way[]>();
    for (const way of ways.flatMap(ahead)) append(next, nodeOf(way.state), way);
    for (const node of [...next.keys()].sort(compareText)) {
      if (paths.length === first) return;
      follow([...nodes, node], next.get(node)!, left - 1);
    }
  };
  const [start] = [...one.reached.keys()];
  follow([nodeOf(start!)], [{ state: start!, met: false, vias: [] }], one.depth + other.depth);
  return paths;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
