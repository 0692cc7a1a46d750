import { readLoadableDataset, readModelOnly, type CheckedDataset } from '../dataset/read-dataset.ts';
import { explainEmbedded } from '../neo4j/embedded/explain-embedded.ts';
import { findHome } from '../neo4j/embedded/home.ts';
import { findHolder } from '../neo4j/embedded/lock-home.ts';
import { namingDamage } from '../neo4j/name-damage.ts';
import { explainFailure } from '../neo4j/open-database.ts';
import { checkDatabase } from './doctor/check-database.ts';
import { checkHome } from './doctor/check-home.ts';
import { checkMachine } from './doctor/check-machine.ts';
import { checkPort } from './doctor/check-port.ts';
import { reachDatabase, type Reached } from './doctor/reach-database.ts';
import { ok, toProblem, warning, type Verdict } from './doctor/verdict.ts';
import { printJson, printLines } from './print.ts';
import { endProgress } from './progress.ts';

/**
 * Looks at all that the project needs and prints a line for each, or all as JSON; exit code 1 when one is a problem. It
 * writes nothing to the database.
 */
export async function doctor({ json }: { json: boolean }): Promise<void> {
  const verdicts = await examine(process.env);
  endProgress();
  const count = (level: Verdict['level']): number => verdicts.filter((it) => it.level === level).length;
  const [problems, warnings] = [count('problem'), count('warning')];
  if (json) printJson({ problems, warnings, checks: verdicts });
  else printLines([...verdicts.map(format), `${problems} problems, ${warnings} warnings`]);
  if (problems > 0) process.exitCode = 1;
}

async function examine(environment: NodeJS.ProcessEnv): Promise<Verdict[]> {
  const home = findHome(environment);
  const named = Boolean(environment.NEO4J_URI);
  const holder = named ? null : await findHolder(home.directory);
  const machine = await checkMachine(environment);
  const around = [...(named ? [] : await checkHome(home.directory, holder)), await checkPort(environment, holder)];
  const { records, found } = await checkRecords();
  const canStart = machine.every(({ level }) => level === 'ok');
  const database =
    named || holder || canStart
      ? await examineDatabase(
          () => reachDatabase(environment, home, holder),
          named ? undefined : home.directory,
          records,
        )
      : [warning('database', 'not looked at, since it cannot be started', 'Mend what stands above, then look again.')];
  return [...machine, ...around, found, ...database];
}

async function checkRecords(): Promise<{ records?: CheckedDataset; found: Verdict }> {
  try {
    const records = await readLoadableDataset();
    return {
      records,
      found: ok(
        'records',
        `${records.version}: ${records.graph.nodes.size} nodes, ${records.graph.edges.length} edges, no errors`,
      ),
    };
  } catch (error) {
    return { found: toProblem('records', error) };
  }
}

async function examineDatabase(
  reach: () => Promise<Reached | null>,
  directory: string | undefined,
  records: CheckedDataset | undefined,
): Promise<Verdict[]> {
  try {
    const reached = await reach();
    if (!reached) return [warning('database', 'there is none yet', 'A start makes it: npm start')];
    try {
      return [
        ok('database', `reached: ${reached.how}`),
        ...(await namingDamage(async () =>
          checkDatabase(reached.database, records?.model ?? (await readModelOnly()), records),
        )),
      ];
    } catch (cause) {
      const explained = directory === undefined ? cause : await explainEmbedded(directory, cause);
      throw explainFailure(explained, reached.connection);
    } finally {
      await reached.leave();
    }
  } catch (error) {
    return [toProblem('database', error)];
  }
}

function format({ check, level, message, mend }: Verdict): string {
  return `${level.padEnd(8)} ${check}: ${message}${mend === undefined ? '' : `. ${mend}`}`;
}
