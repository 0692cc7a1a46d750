import type { Progress } from '../../src/neo4j/load-graph.ts';
import type { Case } from './cases.ts';
import { targets } from './client.ts';
import { cpuTime } from './cpu-time.ts';
import { load } from './load.ts';

export type Side = 'api' | 'bare';

/** One server asked one case for some seconds. */
export interface Sample {
  case: string;
  side: Side;
  round: number;
  concurrency: number;
  /** Of every answer, in milliseconds. */
  latencies: number[];
  milliseconds: number;
  /** CPU time of the whole block by process. */
  cpu: { server: number; jvm: number; client: number };
}

export interface Running {
  urls: Record<Side, string>;
  pids: Record<Side | 'jvm', number>;
}

export interface Plan {
  rounds: number;
  /** How long each block is. */
  seconds: number;
  progress: Progress;
}

const WARM_UP = 3;

/** Latency is measured at the first, throughput at the last. */
export const concurrencies = [1, 16] as const;

/**
 * Asks both servers every case by turns, A B, B A, A B …, so that whatever else the machine does falls on both. The
 * first rounds are warm-up and not kept: plans and machine code are made in them.
 */
export async function runRounds(
  cases: readonly Case[],
  { urls, pids }: Running,
  { rounds, seconds, progress }: Plan,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const turn: readonly Side[] = round % 2 === 0 ? ['api', 'bare'] : ['bare', 'api'];
    for (const each of cases) {
      for (const concurrency of concurrencies) {
        for (const side of turn) {
          progress(round < 0 ? `Warming up: ${each.name}` : `Round ${round + 1} of ${rounds}: ${each.name}`);
          const of = { server: pids[side], jvm: pids.jvm, client: process.pid };
          const before = readCpu(of);
          const block = await load(targets[side](urls[side], each), concurrency, seconds * 1_000);
          const after = readCpu(of);
          const cpu = {
            server: after.server - before.server,
            jvm: after.jvm - before.jvm,
            client: after.client - before.client,
          };
          if (round >= 0) samples.push({ case: each.name, side, round, concurrency, ...block, cpu });
        }
      }
    }
  }
  return samples;
}

function readCpu(pids: Sample['cpu']): Sample['cpu'] {
  return { server: cpuTime(pids.server), jvm: cpuTime(pids.jvm), client: cpuTime(pids.client) };
}
