import { concurrencies, type Sample, type Side } from './run-rounds.ts';

/**
 * The figures of one server on one case: milliseconds, answers a second, and CPU milliseconds per request by process.
 */
export interface Figures {
  p50: number;
  p95: number;
  throughput: number;
  server: number;
  jvm: number;
  /** Server and database together. */
  cpu: number;
}

export interface Summary {
  case: string;
  api: Figures;
  bare: Figures;
  /** API to bare. */
  ratio: Figures;
  /** The least and the greatest ratio of a single round. */
  spread: { p50: [number, number]; throughput: [number, number] };
}

const [alone, together] = [concurrencies[0], concurrencies.at(-1)!];

/** The figures of every case, over all rounds. */
export function summarize(samples: readonly Sample[]): Summary[] {
  return [...new Set(samples.map((sample) => sample.case))].map((name) => {
    const own = samples.filter((sample) => sample.case === name);
    const ratios = [...new Set(own.map(({ round }) => round))].map(
      (round) => compare(own.filter((sample) => sample.round === round)).ratio,
    );
    const range = (of: 'p50' | 'throughput'): [number, number] => [
      Math.min(...ratios.map((ratio) => ratio[of])),
      Math.max(...ratios.map((ratio) => ratio[of])),
    ];
    return { case: name, ...compare(own), spread: { p50: range('p50'), throughput: range('throughput') } };
  });
}

/** The ratios over all cases: geometric means, so that no case weighs more for being slow. */
export function overAll(summaries: readonly Summary[]): Figures {
  const mean = (of: keyof Figures): number =>
    Math.exp(summaries.reduce((sum, { ratio }) => sum + Math.log(ratio[of]), 0) / summaries.length);
  return mapFigures(mean);
}

function compare(samples: readonly Sample[]): Pick<Summary, 'api' | 'bare' | 'ratio'> {
  const api = figures(samples, 'api');
  const bare = figures(samples, 'bare');
  return { api, bare, ratio: mapFigures((of) => api[of] / bare[of]) };
}

function figures(samples: readonly Sample[], side: Side): Figures {
  const of = (concurrency: number): Sample[] =>
    samples.filter((sample) => sample.side === side && sample.concurrency === concurrency);
  const latencies = of(alone)
    .flatMap((sample) => sample.latencies)
    .sort((a, b) => a - b);
  const busy = of(together);
  const requests = sum(busy, (sample) => sample.latencies.length);
  const server = sum(busy, ({ cpu }) => cpu.server) / requests;
  const jvm = sum(busy, ({ cpu }) => cpu.jvm) / requests;
  return {
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    throughput: requests / (sum(busy, ({ milliseconds }) => milliseconds) / 1_000),
    server,
    jvm,
    cpu: server + jvm,
  };
}

function mapFigures(value: (of: keyof Figures) => number): Figures {
  return {
    p50: value('p50'),
    p95: value('p95'),
    throughput: value('throughput'),
    server: value('server'),
    jvm: value('jvm'),
    cpu: value('cpu'),
  };
}

/** Of sorted numbers, that below which such a share of them lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function sum(samples: readonly Sample[], of: (sample: Sample) => number): number {
  return samples.reduce((total, sample) => total + of(sample), 0);
}
