import type { PrintedText, RefusalReason } from './council-text.ts';
import { languageOf, nameOfLanguage, tellLanguage, tellScript } from './tell-language.ts';

/** The language of a text, undefined where it cannot be told; or why it is not read. */
export type LanguageIn = { code: string | undefined; problem?: undefined } | { reason: RefusalReason; problem: string };

/**
 * Returns the language that the format marks or, where it marks none, that the words tell; only English is read. A text
 * that is marked as English and has the words of another language is disputed.
 */
export function languageIn({ language, heading, organ, paragraphs }: PrintedText): LanguageIn {
  const marked = language === undefined || language.trim() === '' ? undefined : languageOf(language);
  if (marked !== undefined && marked !== 'eng')
    return { reason: 'OTHER_LANGUAGE', problem: `is in ${nameOfLanguage(marked)}; only English is read.` };
  const words = paragraphs
    .slice(0, 40)
    .map(({ text }) => text)
    .join('\n');
  // English enacting words tell the language, unless what follows is in another script.
  const told =
    organ === undefined ? (tellLanguage(words) ?? tellLanguage(heading.join('\n'))) : (tellScript(words) ?? 'eng');
  if (told === undefined || told === 'eng') return { code: marked ?? told };
  return marked === undefined
    ? { reason: 'OTHER_LANGUAGE', problem: `is in ${nameOfLanguage(told)}; only English is read.` }
    : {
        reason: 'DISPUTED',
        problem: `is disputed: it is marked as English, but its words are ${nameOfLanguage(told)}.`,
      };
}
