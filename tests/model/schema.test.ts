import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, buildSchema, isObjectType, type StringValueNode } from 'graphql';
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

  it('declares one type a file, named as the type', async () => {
    for (const definition of sdl.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
      if (['Computation', 'Notation'].includes(definition.name.value)) continue;
      const file = `${definition.name.value.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase()}.graphql`;
      expect(await readFile(join(packageRoot, 'schema', file), 'utf8')).toContain(definition.name.value);
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

  it('hides the directives that steer records and loading', () => {
    expect(printed).not.toMatch(/directive @(unique|indexed|computed|notation|recorded|folder)/);
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
