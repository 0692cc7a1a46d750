/** A node pattern of a statement. */
export interface NodePattern {
  text: string;
  variable: string;
  labels: readonly string[];
}

const comments = /\/\/[^\n]*/g;
const strings = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;
const inner = /^\s*(\w*)\s*((?::[\w&|!:]+)?)\s*(?:WHERE\b[^]*|\{[^]*\})?\s*$/;
/** What makes a bracket without a label a pattern: what stands before it, or the relationship behind it. */
const before = /(?:\b(?:MATCH|MERGE|CREATE|FOR)\s*|->|<?--|\]-|,\s*|\w\s*=\s*)$/;
const behind = /^\s*<?-/;

/** Every node pattern of a Cypher statement, as far as text can tell. */
export function nodePatterns(cypher: string): NodePattern[] {
  const bare = cypher.replace(comments, '').replace(strings, "''");
  return brackets(bare).flatMap(([start, end]) => {
    const [, variable = '', labels = ''] = inner.exec(bare.slice(start + 1, end)) ?? [undefined];
    const isPattern =
      inner.test(bare.slice(start + 1, end)) &&
      (labels !== '' ||
        before.test(bare.slice(0, start)) ||
        (behind.test(bare.slice(end + 1)) && !/\w$/.test(bare.slice(0, start))));
    return isPattern
      ? [{ text: bare.slice(start, end + 1), variable, labels: labels.split(/[:|&!]/).filter((label) => label !== '') }]
      : [];
  });
}

/** The places of every pair of round brackets. */
function brackets(text: string): [number, number][] {
  const open: number[] = [];
  return [...text.matchAll(/[()]/g)].flatMap(({ 0: bracket, index }): [number, number][] => {
    if (bracket === '(') open.push(index);
    const start = bracket === ')' ? open.pop() : undefined;
    return start === undefined ? [] : [[start, index]];
  });
}

/**
 * The patterns whose labels do not all pass, and those without one whose variable is bound neither by a pattern that
 * has some nor by a clause.
 */
export function foreignPatterns(cypher: string, isOurs: (label: string) => boolean): string[] {
  const patterns = nodePatterns(cypher);
  const labelled = patterns.filter(({ labels }) => labels.length > 0).map(({ variable }) => variable);
  const named = [...cypher.matchAll(/\b(?:AS|YIELD) (\w+)/g)].map(([, name]) => name!);
  const bound = new Set([...labelled, ...named].filter((name) => name !== ''));
  return patterns
    .filter(({ variable, labels }) => (labels.length > 0 ? !labels.every(isOurs) : !bound.has(variable)))
    .map(({ text }) => text);
}
