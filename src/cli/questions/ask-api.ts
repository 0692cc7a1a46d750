import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import type {
  EvidenceQuery,
  EvidenceQueryVariables,
  LookupQuery,
  LookupQueryVariables,
  TraceQuery,
  TraceQueryVariables,
} from '../generated/questions.ts';
import type { Answer } from './answer.ts';
import type { Route } from './route.ts';

/** The operations of the commands, each a file beside this one, with what they take and give. */
interface Questions {
  lookup: { takes: LookupQueryVariables; gives: LookupQuery };
  trace: { takes: TraceQueryVariables; gives: TraceQuery };
  evidence: { takes: EvidenceQueryVariables; gives: EvidenceQuery };
}

/** Asks one of the questions of the commands. */
export async function askApi<Name extends keyof Questions>(
  route: Route,
  name: Name,
  variables: Questions[Name]['takes'],
): Promise<Answer & { data?: Questions[Name]['gives'] | null }> {
  const query = await readFile(join(packageRoot, 'src', 'cli', 'questions', `${name}.graphql`), 'utf8');
  return (await route.ask({ query, variables })) as Answer & { data?: Questions[Name]['gives'] | null };
}
