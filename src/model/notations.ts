import { edtfBounds } from '../domain/edtf-bounds.ts';
import type { Notation } from './model.ts';

interface NotationRule {
  /** The pattern of every text in the notation; JSON Schema has it too. */
  pattern: RegExp;
  /** Whether a text that looks so is one. */
  holds?: (text: string) => boolean;
  what: string;
  hint: string;
}

/** The notations that the SDL can ask for. */
export const notations: Readonly<Record<Notation, NotationRule>> = {
  EDTF: {
    pattern: /^[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?(\/[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?)?$/,
    holds: (text) => edtfBounds(text) !== undefined,
    what: 'a date in EDTF',
    hint: 'Write "2010", "2010-07", "2010-07-01", "2025/2026", or X for digits that are not known.',
  },
  ID: {
    pattern: /^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{3})$/,
    what: 'an id',
    hint: 'Ids are lower-case letters, digits and single hyphens; those of countries three capitals.',
  },
  URL: {
    pattern: /^https?:\/\/\S+$/,
    holds: (text) => URL.canParse(text),
    what: 'an address',
    hint: 'Write it with http:// or https://.',
  },
  ANCHOR: {
    pattern: /^[0-9a-f]{16}:[1-9]\d*$/,
    what: 'an anchor',
    hint: 'Let `poc-norms anchor --source FILE "words"` make it.',
  },
  DOI: { pattern: /^10\.\d{4,9}\/\S+$/, what: 'a DOI', hint: 'Write it without the resolver: 10.1111/ajps.12036.' },
};

/** The pattern of a day where the SDL says Date. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is a day that exists, as YYYY-MM-DD. */
export function isDay(value: unknown): boolean {
  return typeof value === 'string' && dayPattern.test(value) && edtfBounds(value) != null;
}
