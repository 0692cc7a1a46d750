import fc from 'fast-check';

const piece = fc.constantFrom('AND', 'OR', 'NOT', 'TO', '&&', '||', '!', '(', ')', '{', '}', '[', ']', '^', '"', '~', '*', '?', ':', '\\', '/', '+', '-', '<', '>=', '=', '@', '#', '`', "'", '_text', '_kind', 'CLAIM', 'protection', 'civilians', 'S/RES/1265 (1999)', 'MONUSCO', 'CAN', 'TCC', ' ', '\n', '\u0000', '\uFFFF', '🕊', 'İ', 'ß', 'ﬁ', 'م', '３', '1e9', '%', '$1', '${x}', '\\u0022');

/** Phrases that somebody could look for: words, what a query language takes for its own, and any text. */
export const phrases = fc.oneof(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join('')), fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(' ')));
