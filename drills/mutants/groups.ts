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
    tests: ['tests/graphql/limits/limits.test.ts', 'tests/graphql/limits/set-bounds.test.ts', 'tests/errors.test.ts'],
  },
  {
    name: 'symbols',
    source: ['src/domain/un-symbol.ts', 'src/records/identifiers.ts'],
    tests: ['tests/domain/un-symbol.test.ts', 'tests/records/identifiers.test.ts'],
  },
  {
    name: 'anchors',
    source: ['src/source/anchors.ts', 'src/records/anchored.ts'],
    tests: ['tests/source/anchors.test.ts', 'tests/records/anchored.test.ts'],
  },
  {
    name: 'rules',
    source: ['src/records/rules/*.ts'],
    tests: ['tests/records/rules/rules.test.ts', 'tests/records/rules/rule-cases.test.ts'],
  },
];
