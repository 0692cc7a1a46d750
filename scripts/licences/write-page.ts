import type { Jar } from './read-jars.ts';
import type { Package } from './read-packages.ts';

/** Licences that ask for no more than their notice. */
const permissive =
  /^(?:MIT(?:-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|MIT OR Apache-2\.0|MIT AND BSD-3-Clause)$/;

/** docs/licences.md, as it follows from the packages and jars. */
export function writePage(packages: readonly Package[], jars: readonly Jar[]): string {
  const [used, development] = [
    packages.filter((each) => !each.development),
    packages.filter((each) => each.development),
  ];
  const named = (each: Package): string => `${each.name} ${each.version}`;
  const unusual = used.filter(({ licence }) => !permissive.test(licence));
  return `${[
    '# Licences',
    '',
    ...intro,
    '',
    '## Packages of npm',
    '',
    `\`npm ci --omit=dev\` installs ${used.length} packages. Beside permissive licences there ${unusual.length === 1 ? 'is' : 'are'}: ${unusual.map((each) => `${each.name} (${each.licence})`).join(', ')}.`,
    '',
    ...table(used, named),
    '',
    '## Packages for building and testing',
    '',
    `${development.length} more packages are installed for whoever builds or tests the project. No file of theirs is part of it.`,
    '',
    ...table(development, named),
    '',
    '## Jars of the embedded database',
    '',
    `Maven resolves ${jars.length} jars (\`neo4j/pom.xml\`). These are the licences that their POMs name; one that names several does not say whether one may choose or whether parts are under each. What a jar has in it besides is named in it, below \`META-INF\`.`,
    '',
    ...table(jars, ({ name }) => name.replace(/\.jar$/, '')),
  ].join('\n')}\n`;
}

/** Written by hand; the rest follows from lists. */
const intro = [
  'What this project consists of and what it brings along, with the licence that each part names for itself. `npm run licences` writes this page; a test compares it with what is installed. It is no legal advice.',
  '',
  '| part | licence |',
  '|---|---|',
  '| code, schema and docs | MIT ([LICENSE](../LICENSE)) |',
  '| records in `seed/` | CC0-1.0 ([seed/LICENSE](../seed/LICENSE)) |',
  '| the style of notes in `styles/` | CC BY-SA 3.0 ([styles/LICENSE](../styles/LICENSE)) |',
  '| packages and jars | below; none of them is part of this repository |',
  '',
  'Four things differ from the usual permissive licences:',
  '',
  '- **Neo4j is GPL-3.0-or-later**, Community Edition. Its jars are resolved by your own Maven onto your own machine and run as a process of their own, which this project talks to over a socket. Whoever passes the jars on, in an image for example, passes them on under the GPL. With `NEO4J_URI` none of them is needed.',
  '- **`@apollo/federation-internals` is Elastic-2.0**, which is no open-source licence: it forbids to offer the software to others as a hosted service with a substantial part of its features. `@neo4j/graphql` brings it along, by way of `@apollo/subgraph`; this project uses nothing of it itself.',
  '- **`citeproc` is CPAL-1.0 or AGPL-1.0**, as one chooses. It writes the notes of the Chicago style (`citation`); both licences have duties for whoever offers it over a network.',
  '- **Jars of Jetty, Jersey and Jakarta** are under EPL-2.0 or its like, often with a choice.',
  '',
  'The page at `/` is GraphiQL, with all that it consists of in one file of `@graphql-yoga/render-graphiql`; the lock file does not list what is in that file.',
];

/** How many parts are under a licence, and which. */
function table<Part extends { licence: string }>(parts: readonly Part[], named: (part: Part) => string): string[] {
  const groups = new Map<string, string[]>();
  for (const part of parts) groups.set(part.licence, [...new Set([...(groups.get(part.licence) ?? []), named(part)])]);
  const rows = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return [
    '| licence | parts | which |',
    '|---|---|---|',
    ...rows.map(([licence, names]) => `| ${licence} | ${names.length} | ${names.join(', ')} |`),
  ];
}
