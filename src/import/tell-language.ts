/** Languages by their code in ISO 639-3: those in which the United Nations publishes resolutions. */
export const languages: Readonly<Record<string, string>> = {
  eng: 'English',
  fra: 'French',
  spa: 'Spanish',
  rus: 'Russian',
  ara: 'Arabic',
  zho: 'Chinese',
  deu: 'German',
};
/** Other codes of the same languages. */
const others: Readonly<Record<string, string>> = {
  en: 'eng',
  fr: 'fra',
  fre: 'fra',
  es: 'spa',
  ru: 'rus',
  ar: 'ara',
  zh: 'zho',
  chi: 'zho',
  de: 'deu',
  ger: 'deu',
};

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ara', /\p{Script=Arabic}/gu],
  ['rus', /\p{Script=Cyrillic}/gu],
  ['zho', /\p{Script=Han}/gu],
];
const enacting: readonly (readonly [string, RegExp])[] = [
  ['eng', /^\s*The (?:Security Council|General Assembly)\b/m],
  ['fra', /^\s*(?:Le Conseil de s[ée]curit[ée]|L['’]Assembl[ée]e g[ée]n[ée]rale)(?!\p{L})/imu],
  ['spa', /^\s*(?:El Consejo de Seguridad|La Asamblea General)\b/im],
  ['deu', /^\s*(?:Der Sicherheitsrat|Die Generalversammlung)\b/im],
];
/** Short words that one of the four languages in Latin script has and the others have not. */
const words: readonly (readonly [string, RegExp])[] = [
  ['eng', /(?<!\p{L})(?:the|of|and|to|by|that|with|its)(?!\p{L})/gu],
  ['fra', /(?<!\p{L})(?:le|les|des|du|et|aux?|dans|ses)(?!\p{L})/gu],
  ['spa', /(?<!\p{L})(?:el|los|las|del|y|que|por|sus)(?!\p{L})/gu],
  ['deu', /(?<!\p{L})(?:der|die|und|den|dem|zu|mit|auf)(?!\p{L})/gu],
];

/**
 * The code of a language as this project writes it: `eng` for `en`, `EN-gb`; one that it does not know stays as it is.
 */
export function languageOf(code: string): string {
  const plain = code.trim().toLowerCase().split(/[-_@]/)[0]!;
  return others[plain] ?? plain;
}

/** The name of a language for people. */
export function nameOfLanguage(code: string): string {
  return languages[code] ?? `the language ${JSON.stringify(code)}`;
}

/**
 * The language of the script in which most of the first letters are, where a script has one language here: Arabic,
 * Russian or Chinese.
 */
export function tellScript(text: string): string | undefined {
  const start = text.slice(0, 1_000);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  return scripts.find(([, pattern]) => (start.match(pattern)?.length ?? 0) > letters / 2)?.[0];
}

/**
 * Returns the language of words by script, enacting words, or short words of one language alone: at least three of
 * them, and three times as many as of any other. Else undefined.
 */
export function tellLanguage(text: string): string | undefined {
  const script = tellScript(text);
  if (script !== undefined) return script;
  const start = text.slice(0, 5_000);
  const opened = enacting.filter(([, pattern]) => pattern.test(start));
  if (opened.length === 1) return opened[0]![0];
  const [first, second] = words
    .map(([code, pattern]) => ({ code, count: start.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return first!.count >= 3 && first!.count >= 3 * second!.count ? first!.code : undefined;
}
