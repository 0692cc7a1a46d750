import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import {
  Kind,
  buildSchema,
  isObjectType,
  isTypeDefinitionNode,
  type DirectiveDefinitionNode,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import { packageRoot } from '../../src/package-root.ts';

const sdl = await readSdl(join(packageRoot, 'schema'));
const printed = await readFile(join(packageRoot, 'schema', 'generated', 'schema.graphql'), 'utf8');

describe('the SDL', () => {
  it('describes every type, field, argument and vocabulary value in a complete sentence', () => {
    const bare: string[] = [];
    for (const definition of sdl.definitions) {
      if (!('name' in definition)) continue;
      const name = definition.name.value;
      const parts =
        'fields' in definition ? (definition.fields ?? []) : 'values' in definition ? (definition.values ?? []) : [];
      const described = [...(name === 'Query' ? [] : [definition]), ...parts];
      for (const part of described) {
        const { description } = part as { description?: StringValueNode };
        if (!/^[A-Z].*[.`]$/s.test(description?.value ?? ''))
          bare.push(`${name} ${part.kind} ${part.loc?.start ?? ''}`);
      }
    }
    expect(bare).toEqual([]);
  });

  it('declares one type a file, named as the type, and questions beside their answers', () => {
    const strayed = sdl.definitions.filter(isTypeDefinitionNode).flatMap(({ name, loc }) => {
      const file = loc!.source.name;
      const called = `${name.value.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase()}.graphql`;
      return ['schema/directives.graphql', 'schema/schema.graphql'].includes(file) || basename(file) === called
        ? []
        : [`${name.value} in ${file}`];
    });
    expect(strayed).toEqual([]);
    const query = sdl.definitions.find((definition) => 'name' in definition && definition.name.value === 'Query');
    expect((query as ObjectTypeDefinitionNode).fields!.map(({ loc }) => loc!.source.name)).toSatisfy(
      (files: string[]) => files.every((file) => /^schema\/answers\/\w+\/query\.graphql$/.test(file)),
    );
  });

  it.each([
    ['schema/answers/time/query.graphql', 'extend type Query {\n  asAt: Int\n', '3:1'],
    ['schema/records/claim.graphql', 'type Claim {\n  id ID!\n}\n', '2:6'],
    ['schema/answers/time/query.graphql', 'extend type Quest { asAt: Int }', '1:1'],
    ['schema/answers/walks/query.graphql', 'type Query\nextend interface Query { asAt: Int }', '2:1'],
    ['schema/answers/walks/query.graphql', 'type Query { path: Int }\nextend type Query {\n  path: Int\n}', '3:3'],
  ])('names the place in %s of what cannot be read', async (file, text, place) => {
    const copy = await mkdtemp(join(tmpdir(), 'poc-norms-sdl-'));
    try {
      const path = join(copy, relative('schema', file));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      await expect(readSdl(copy)).rejects.toMatchObject({
        code: 'SCHEMA_INVALID',
        message: expect.stringContaining(`${file}:${place} `) as string,
      });
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});

describe('the published schema', () => {
  const schema = buildSchema(printed);

  it('is read-only', () => {
    expect(schema.getMutationType()).toBeUndefined();
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  it('stays below 1.5 MB', () => {
    expect(Buffer.byteLength(printed)).toBeLessThan(1_500_000);
  });

  it('hides the directives that steer records and loading, and the types of their arguments', () => {
    const steering = sdl.definitions.filter(
      (definition) => definition.loc?.source.name === 'schema/directives.graphql',
    );
    const names = steering.map((definition) => (definition as DirectiveDefinitionNode).name.value);
    expect(names).toEqual([
      'unique',
      'indexed',
      'within',
      'weight',
      'computed',
      'notation',
      'requiredInRecord',
      'record',
      'with',
      'limit',
      'verbatim',
      'label',
      'searched',
      'date',
      'imported',
      'Computation',
      'Notation',
      'SearchedAs',
    ]);
    const published = [...schema.getDirectives().map(({ name }) => name), ...Object.keys(schema.getTypeMap())];
    expect(published.filter((name) => names.includes(name))).toEqual([]);
  });

  it('has a default and a maximum for every list', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    expect(types.some((type) => type.name === 'Study')).toBe(true);
    const objects = sdl.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
    const directives = objects.map(
      ({ name, directives: said = [] }) => [name.value, said.map((directive) => directive.name.value)] as const,
    );
    expect(directives.filter(([, names]) => names.includes('node') && !names.includes('limit'))).toEqual([]);
  });
});
