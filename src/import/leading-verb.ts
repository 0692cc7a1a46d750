const verbs = (
  'accept acknowledge act address adopt affirm agree announce appeal applaud appoint appreciate approve assert assure authorize await bear believe call censure clarify commend concur condemn confirm congratulate consider continue convey declare decide deem define demand denounce deplore deprecate desire determine direct ' +
  'echo emphasize encourage endorse establish examine exhort express extend find forward highlight hope impress insist instruct intend invite invoke lament look maintain mark note notify object observe pay place pledge proclaim promise recall recognize recommend re-affirm re-emphasize reaffirm reassure reconfirm regret ' +
  'reiterate reject remain remind renew repeat request require resolve respect respond review salute seek share state stress submit suggest support take terminate thank transmit underline underscore undertake urge view warn welcome wish'
).split(' ');

/**
 * The third person, in capitals, by every form in which a verb begins a paragraph: decide, decides and deciding are
 * DECIDES.
 */
const forms = new Map(
  verbs.flatMap((verb) => [verb, third(verb), gerund(verb)].map((form) => [form, third(verb).toUpperCase()] as const)),
);
const states = new Set([
  'alarmed',
  'appalled',
  'aware',
  'cognizant',
  'concerned',
  'conscious',
  'committed',
  'convinced',
  'dedicated',
  'desirous',
  'determined',
  'distressed',
  'disturbed',
  'encouraged',
  'gratified',
  'grieved',
  'guided',
  'mindful',
  'outraged',
  'shocked',
  'willing',
  'motivated',
  'anxious',
  'saddened',
  'dismayed',
  'troubled',
  'inspired',
]);
/** Words before the verb that join it to what came before, or say how. */
const adverbs = new Set(
  'again also and accordingly additionally categorically deeply earnestly equally especially firmly fully furthermore further gravely hereby likewise moreover once more particularly seriously solemnly still strongly the security council therefore unequivocally urgently vigorously while'.split(
    ' ',
  ),
);

/**
 * The verb of some words, in the third person and capitals: `Decides to` is DECIDES, `Taking note of` TAKES_NOTE, `Also
 * calls upon` CALLS_UPON, `Having considered` HAVING_CONSIDERED.
 */
export function verbOf(words: readonly string[]): string | undefined {
  const [first = '', second = ''] = words.map((word) =>
    word.toLowerCase().replace(/(emphas|recogn|author)is(e|es|ing|ed)$/, '$1iz$2'),
  );
  if (first === 'having') return second === '' ? undefined : `HAVING_${second.toUpperCase()}`;
  if (states.has(first)) return first.toUpperCase();
  const verb = forms.get(first);
  if (verb === 'TAKES')
    return second === 'note' || second === 'due' ? 'TAKES_NOTE' : second === 'into' ? 'TAKES_INTO_ACCOUNT' : undefined;
  if (verb === 'CALLS') return second === 'for' ? 'CALLS_FOR' : 'CALLS_UPON';
  return verb;
}

/** The verb with which a paragraph begins; undefined where it begins with none. */
export function leadingVerb(text: string): string | undefined {
  return verbOf(firstWords(text));
}

/**
 * Whether a paragraph begins as those of the preamble do, with a gerund or participle, or as operative ones do, with a
 * verb in the third person.
 */
export function beginning(text: string): 'PREAMBULAR' | 'OPERATIVE' | undefined {
  const words = firstWords(text);
  const [first = ''] = words;
  if (/ing$/i.test(first) || states.has(first.toLowerCase())) return 'PREAMBULAR';
  // `States …` are the members more often than what the Council does.
  return verbOf(words) !== undefined && /s$/i.test(first) && first.toLowerCase() !== 'states' ? 'OPERATIVE' : undefined;
}

/** The words from the verb on. */
function firstWords(text: string): string[] {
  const words = text
    .slice(0, 300)
    .replace(/^[\s–•-]+/, '')
    .replace(
      /^in (?:this|that|the same) (?:regard|context|connection|respect|spirit),? |^(?:in particular|to this end|in addition),? /i,
      '',
    )
    .split(/[\s,;:]+/)
    .slice(0, 8);
  while (words.length > 0 && adverbs.has(words[0]!.toLowerCase())) words.shift();
  return words;
}

function third(verb: string): string {
  return /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function gerund(verb: string): string {
  return ['submit', 'regret', 'concur'].includes(verb)
    ? `${verb}${verb.at(-1)}ing`
    : /[^e]e$/.test(verb)
      ? `${verb.slice(0, -1)}ing`
      : `${verb}ing`;
}
