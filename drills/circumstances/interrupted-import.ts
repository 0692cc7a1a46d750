import type { Drill, Stage } from './drill.ts';
import { begin, expectEnd, findNoise, run, type Ended } from './run.ts';
import { untilAnswers } from './until-answers.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;

/** An import that is ended while it writes, at several moments, and then goes on. */
export const interruptedImport: Drill = {
  promise: 'An import that is ended leaves whole texts, says how many, and goes on where it stopped',
  how: 'SIGINT, SIGTERM and SIGKILL as soon as some texts are written',
  lacks: () => Promise.resolve(undefined),
  async run(stage) {
    const failures: string[] = [];
    const figures: string[] = [];
    for (const name of signals) {
      stage.progress(name);
      const home = await stage.copyHome();
      const ended = await endWhileWriting(stage, home, name);
      const told =
        /The import was ended: (\d+) of (\d+) texts are held, each whole, and (\d+) are not\.\n +Import again/.exec(
          ended.text,
        );
      if (name !== 'SIGKILL' && (ended.code !== 130 || !told))
        failures.push(`${name}: exit ${ended.code ?? 'by a signal'}, ${ended.text.slice(0, 300)}`);
      failures.push(...findNoise(ended.text).map((noise) => `${name}: ${noise}`));
      const again = await run(['import', 'council', stage.texts.others], home);
      const held = Number(/\((\d+) written, (\d+) held already\)/.exec(again.text)?.[2]);
      failures.push(...expectEnd(`${name}: importing again`, again, 0, /held already/));
      if (told && Number(told[1]) !== held)
        failures.push(`${name}: it said that ${told[1]} are held, and ${held} were`);
      figures.push(`${name} after ${held} of ${stage.count}`);
    }
    return { figure: figures.join(', '), failures };
  },
};

/** Ends the import as soon as the database holds a text of it. */
async function endWhileWriting({ texts }: Stage, home: string, name: NodeJS.Signals): Promise<Ended> {
  const running = begin(['import', 'council', texts.others], home);
  await untilAnswers(
    home,
    running.ended,
    'MATCH (d:PocNormsCouncilDocument) WHERE d.held AND d.number > 5000 RETURN count(d) AS count',
  );
  running.signal(name);
  return running.ended;
}
