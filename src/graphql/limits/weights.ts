import type { CostRule, Step } from './cost-rule.ts';
import { costRules } from './cost-rules.ts';

/** The weights of the fields of an operation, by rule and by the path of the field. */
export class Weights {
  readonly #byRule = new Map<CostRule, Map<string, number>>();
  #sum = 0;

  add(step: Step, path: string): void {
    for (const rule of costRules) {
      const weight = rule.weigh(step);
      if (weight === 0) continue;
      const weights = this.#byRule.get(rule) ?? new Map<string, number>();
      this.#byRule.set(rule, weights.set(path, (weights.get(path) ?? 0) + weight));
      this.#sum += weight;
    }
  }

  /** The sum of all weights, as a whole number. */
  get cost(): number {
    return Math.ceil(this.#sum);
  }

  /** The sum of one rule over all fields. */
  of(rule: CostRule): number {
    return sum(this.#byRule.get(rule));
  }

  /** The rule that counts most, and its three heaviest fields with what they weigh. */
  heaviest(): { rule: CostRule; fields: string } {
    const [rule, weights] = [...this.#byRule].reduce((most, each) => (sum(each[1]) > sum(most[1]) ? each : most));
    const fields = [...weights].sort(([, a], [, b]) => b - a).slice(0, 3);
    return {
      rule,
      fields: fields.map(([path, weight]) => `${path}: ${Math.ceil(weight).toLocaleString('en')}`).join(', '),
    };
  }
}

function sum(weights: ReadonlyMap<string, number> = new Map()): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}
