import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { Kind, parse, visit, type DirectiveNode, type ObjectTypeDefinitionNode } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../src/dataset/read-sdl.ts';
import { directiveOf } from '../src/model/directive-of.ts';
import { indexesOf } from '../src/neo4j/indexes.ts';
import { importedTypes, labelOf, labelPrefix } from '../src/neo4j/labels.ts';
import { packageRoot } from '../src/package-root.ts';
import { foreignPatterns, nodePatterns } from './support/node-patterns.ts';
import { ownModel } from './support/records.ts';

/**
 * What looks for what older versions wrote under other labels and knows it by what only we write, and what counts the
 * nodes of others.
 */
const exceptions = new Set(['neo4j/adopt-texts.ts', 'neo4j/former-indexes.ts', 'neo4j/count-others.ts']);
/** What templates write labels of ours with. */
const written = /\$\{(?:recordLabel|anyOfOurs|anyText|isRecord\(model\)|label|labelsOf\(type\)\.join\(':'\))\}/g;
const isOurs = (label: string): boolean => label.startsWith(labelPrefix);

interface Statement {
  file: string;
  cypher: string;
}

async function namesOf(folder: string, ending: string): Promise<string[]> {
  return (await readdir(join(packageRoot, folder), { recursive: true })).filter((name) => name.endsWith(ending)).sort();
}

async function ofQueries(): Promise<Statement[]> {
  return Promise.all(
    (await namesOf('src', '.cypher')).map(async (file) => ({
      file,
      cypher: await readFile(join(packageRoot, 'src', file), 'utf8'),
    })),
  );
}

async function ofSdl(): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const file of await namesOf('schema', '.graphql')) {
    visit(parse(await readFile(join(packageRoot, 'schema', file), 'utf8')), {
      Directive({ name, arguments: given = [] }: DirectiveNode) {
        for (const { value } of name.value === 'cypher' ? given : [])
          if (value.kind === Kind.STRING && value.block) statements.push({ file, cypher: value.value });
      },
    });
  }
  return statements;
}

/** Every text of the program that is or may be part of a statement. */
async function ofProgram(): Promise<Statement[]> {
  const found: Statement[] = [];
  for (const file of await namesOf('src', '.ts')) {
    if (exceptions.has(file)) continue;
    const source = ts.createSourceFile(
      file,
      await readFile(join(packageRoot, 'src', file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const look = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
        const cypher = node
          .getText()
          .slice(1, -1)
          .replace(written, labelOf('Any'))
          .replace(/\$\{[^}]*\}/g, 'other');
        if (/\b(?:MATCH|MERGE|CREATE|FOR) \(/.test(cypher)) found.push({ file, cypher });
      }
      ts.forEachChild(node, look);
    };
    look(source);
  }
  return found;
}

describe('statements', () => {
  for (const [where, read, least] of [
    ['the questions', ofQueries, 20],
    ['the SDL', ofSdl, 1],
    ['src', ofProgram, 20],
  ] as const) {
    it(`of ${where} match nodes of ours alone`, async () => {
      const statements = await read();
      expect(statements.length).toBeGreaterThanOrEqual(least);
      expect(
        statements.filter(({ cypher }) => /MATCH|MERGE|CREATE/.test(cypher) && nodePatterns(cypher).length === 0),
      ).toEqual([]);
      expect(
        statements.flatMap(({ file, cypher }) =>
          foreignPatterns(cypher, isOurs).map((pattern) => `${file}: ${pattern}`),
        ),
      ).toEqual([]);
    });
  }

  it('that match others are found, wherever the pattern stands', () => {
    const foreign = [
      '(m:Mission)',
      '(:Mission {id: $id})',
      '(x)',
      '()',
      '(m:PocNormsMission|Person)',
      '(m:Mission&PocNormsMission WHERE m.a = 1)',
    ];
    const around = (p: string): string[] => [
      `MATCH ${p} RETURN 1`,
      `MATCH (a:PocNormsRecord)-[:CITES]->${p}`,
      `MATCH (a:PocNormsRecord)<-[e:A|B]-${p} RETURN a`,
      `MATCH ${p}-[e]-(a:PocNormsRecord)`,
      `MERGE ${p}`,
      `UNWIND $rows AS row CREATE ${p}`,
      `MATCH (a:PocNormsClaim) RETURN [(a)-[:X]->${p} | 1]`,
      `MATCH (a:PocNormsClaim) RETURN COUNT { (a)-[:X]->${p} }`,
      `MATCH (a:PocNormsClaim) WHERE EXISTS { ${p}-[:X]->(a) } RETURN a`,
      `MATCH (a:PocNormsClaim), ${p} RETURN a`,
      `MATCH (a:PocNormsClaim) MATCH way = ${p}-[:X]->(a) RETURN a`,
      `MATCH (a:PocNormsClaim) WHERE NOT ${p}-->(a) RETURN a`,
      `OPTIONAL MATCH ${p}--(:PocNormsTheme)`,
      `MATCH (:PocNormsTheme)-->${p}`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...foreign), fc.nat(13), (pattern, place) => {
        expect(foreignPatterns(around(pattern)[place]!, isOurs), around(pattern)[place]).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('labels', () => {
  it('of the SDL are those that the loader and the import write', async () => {
    const types = (await readSdl(join(packageRoot, 'schema'))).definitions.filter(
      (type): type is ObjectTypeDefinitionNode =>
        type.kind === Kind.OBJECT_TYPE_DEFINITION && directiveOf(type, 'node') !== undefined,
    );
    const labels = types.map((type) => [
      type.name.value,
      directiveOf(type, 'node')!.arguments!.map(({ value }) =>
        value.kind === Kind.LIST ? value.values.map((one) => (one.kind === Kind.STRING ? one.value : '')) : [],
      ),
    ]);
    expect(labels).toEqual(types.map(({ name }) => [name.value, [[labelOf(name.value)]]]));
    expect(
      types
        .filter((type) => directiveOf(type, 'imported'))
        .map(({ name }) => name.value)
        .sort(),
    ).toEqual([...importedTypes].sort());
  });

  it('of constraints and indexes are ours', async () => {
    const indexes = indexesOf(await ownModel());
    expect(indexes.filter(({ label }) => !isOurs(label))).toEqual([]);
    const asked = (await ofQueries()).flatMap(({ cypher }) =>
      [...cypher.matchAll(/queryNodes\('(\w+)'/g)].map(([, name]) => name),
    );
    expect(asked.filter((name) => !indexes.some((index) => index.name === name))).toEqual([]);
  });
});
