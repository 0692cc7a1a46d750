import { join } from 'node:path';
import { Kind } from 'graphql';
import { expect, it } from 'vitest';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import { datedTypes, entityKinds } from '../../src/graphql/questions/nodes/entity-kinds.ts';
import { readModel } from '../../src/model/read-model.ts';
import { packageRoot } from '../../src/package-root.ts';

const sdl = await readSdl(join(packageRoot, 'schema'));
const { definitions } = sdl;
const { nodes } = readModel(sdl);
const types = [...nodes.keys()].sort();

it('every type of records is an entity, has a kind of entity, and nothing else has one', () => {
  const union = definitions.find((one) => one.kind === Kind.UNION_TYPE_DEFINITION && one.name.value === 'Entity');
  expect(union?.kind === Kind.UNION_TYPE_DEFINITION && union.types?.map(({ name }) => name.value).sort()).toEqual(
    types,
  );
  const kinds = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'EntityKind');
  expect(kinds?.kind === Kind.ENUM_TYPE_DEFINITION && kinds.values?.map(({ name }) => name.value).sort()).toEqual(
    Object.keys(entityKinds).sort(),
  );
  expect(Object.values(entityKinds).sort()).toEqual(types);
});

it('the types with dates are those that say @date, and every type has a label and a text', () => {
  const dated = [...nodes.values()].filter(({ shown }) => shown.date).map(({ name }) => name);
  expect(dated.sort()).toEqual([...datedTypes].sort());
  for (const { name, shown } of nodes.values()) {
    expect(shown.labels, name).not.toEqual([]);
    expect(shown.searched, name).not.toEqual([]);
  }
});
