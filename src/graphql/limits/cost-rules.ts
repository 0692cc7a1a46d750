import type { CostRule } from './cost-rule.ts';
import { weighFields } from './weigh-fields.ts';
import { weighFilters } from './weigh-filters.ts';
import { weighIntrospection } from './weigh-introspection.ts';
import { weighObjects } from './weigh-objects.ts';
import { weighRows } from './weigh-rows.ts';
import { weighStatements } from './weigh-statements.ts';
import { weighWork } from './weigh-work.ts';

/** All that a field can make the server do. What it weighs in all is the sum. */
export const costRules: readonly CostRule[] = [
  weighObjects,
  weighFields,
  weighWork,
  weighStatements,
  weighRows,
  weighFilters,
  weighIntrospection,
];
