/** Source that is mutated, and the unit tests that are to notice. */
export interface Group {
  name: string;
  source: readonly string[];
  tests: readonly string[];
}

export const groups: readonly Group[] = [
  {
    name: 'limits',
    source: ['src/limits.ts', 'src/graphql/limits/*.ts'],
    tests: ['tests/graphql/limits.test.ts', 'tests/graphql/set-bounds.test.ts', 'tests/errors.test.ts'],
  },
  {
    name: 'symbols',
    source: ['src/domain/un-symbol.ts', 'src/records/identifiers.ts'],
    tests: ['tests/model/un-symbol.test.ts', 'tests/model/identifiers.test.ts'],
  },
  {
    name: 'anchors',
    source: ['src/source/anchors.ts', 'src/records/anchored.ts'],
    tests: ['tests/source/anchors.test.ts', 'tests/model/anchored.test.ts'],
  },
  {
    name: 'rules',
    source: ['src/model/rules/*.ts'],
    tests: ['tests/model/rules.test.ts', 'tests/model/rule-cases.test.ts'],
  },
];
