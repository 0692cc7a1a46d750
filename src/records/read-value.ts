import { nearest } from '../domain/nearest.ts';
import type { Field, Model } from '../model/model.ts';
import { isDay, notations } from '../model/notations.ts';
import type { Value } from './graph.ts';

/** A problem with a value: what is wrong, and what is allowed. */
export class ValueProblem {
  readonly message: string;
  readonly hint: string;

  constructor(message: string, hint: string) {
    this.message = message;
    this.hint = hint;
  }
}

/** Checks a value of a record against its field. Returns the value for the graph, or the problem. */
export function readValue(model: Model, field: Field, value: unknown): Value | ValueProblem {
  if (!field.list) return readScalar(model, field, value);
  if (!Array.isArray(value)) return new ValueProblem(`${field.name} is a list.`, `Write ${field.name}: [ … ].`);
  if (value.length === 0) return new ValueProblem(`${field.name} is empty.`, 'Leave the field out instead.');
  const texts: string[] = [];
  for (const item of value) {
    const text = readScalar(model, field, item);
    if (text instanceof ValueProblem) return text;
    texts.push(String(text));
  }
  return texts;
}

function readScalar(model: Model, field: Field, value: unknown): Value | ValueProblem {
  const vocabulary = model.vocabularies.get(field.type);
  if (vocabulary) return readTerm(field, vocabulary, value);
  switch (field.type) {
    case 'Int':
      return Number.isSafeInteger(value)
        ? (value as number)
        : new ValueProblem(`${field.name} is a whole number.`, `It says ${shown(value)}.`);
    case 'Boolean':
      return typeof value === 'boolean'
        ? value
        : new ValueProblem(`${field.name} is true or false.`, `It says ${shown(value)}.`);
    case 'Date':
      return isDay(value)
        ? (value as string)
        : new ValueProblem(
            `${field.name} is a day that exists, in quotes, such as "1999-10-22".`,
            `It says ${shown(value)}.`,
          );
    default:
      return readText(field, value);
  }
}

function readTerm(field: Field, vocabulary: ReadonlyMap<string, string>, value: unknown): Value | ValueProblem {
  if (typeof value === 'string' && vocabulary.has(value)) return value;
  const guess = nearest(String(value), vocabulary.keys());
  return new ValueProblem(
    `${shown(value)} is no value of ${field.type}.`,
    guess ? `Did you mean ${guess}?` : `Allowed: ${[...vocabulary.keys()].join(', ')}.`,
  );
}

function readText(field: Field, value: unknown): Value | ValueProblem {
  if (typeof value !== 'string')
    return new ValueProblem(`${field.name} is text.`, `It says ${shown(value)}; put it in quotes.`);
  if (value.trim() !== value || value === '')
    return new ValueProblem(
      `${field.name} is empty or has spaces around it.`,
      'Write the text alone, or leave the field out.',
    );
  const allowed = field.notation && notations[field.notation];
  if (allowed && !(allowed.pattern.test(value) && (allowed.holds?.(value) ?? true)))
    return new ValueProblem(`${shown(value)} is not ${allowed.what}.`, allowed.hint);
  return value;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
