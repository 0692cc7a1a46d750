/**
 * Characters that steer a terminal or turn the direction of text: control characters, marks of direction, ends of lines
 * and paragraphs, and halves of characters.
 */
const steering = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\u206A-\u206F\uFFF9-\uFFFB]/gu;
const namedEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text as one line that says what stands in it: characters that steer are written as in JSON, `\n` or `\u001b`. Text
 * that is clean stays as it is.
 */
export function asLine(text: string): string {
  return text.replace(
    steering,
    (character) => namedEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A text of several lines without the characters that steer: ends of lines and tabs stay, other breaks are spaces, and
 * everything else goes.
 */
export function withoutSteering(text: string): string {
  return text
    .replace(/\r(?!\n)|[\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(steering, (character) => (character in namedEscapes ? character : ''));
}

/** The beginning of a text that is longer than `most` characters, with an ellipsis; no character is cut in halves. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A message that quotes what somebody sent: words of more than 100 characters, and then the whole at 500, are cut. */
export function shortenMessage(message: string): string {
  return shorten(
    message.replace(/\S{101,}/g, (word) => shorten(word, LONGEST_WORD)),
    LONGEST_MESSAGE,
  );
}

const LONGEST_WORD = 100;
const LONGEST_MESSAGE = 500;
