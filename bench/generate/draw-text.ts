import type { Random } from './random.ts';

const VOCABULARY = 5_000;
const common = [
  'protection',
  'civilians',
  'mission',
  'peacekeepers',
  'violence',
  'mandate',
  'force',
  'council',
  'police',
  'threat',
  'report',
  'local',
  'armed',
  'policy',
  'human',
  'rights',
  'community',
  'deployment',
  'training',
  'capacity',
  'political',
  'host',
  'state',
  'early',
  'warning',
  'patrols',
  'casualties',
  'displaced',
  'access',
  'women',
  'children',
  'doctrine',
  'guidance',
  'consent',
];
const onsets = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  't',
  'v',
  'z',
  'br',
  'kr',
  'pl',
  'st',
  'tr',
  'gl',
  'sk',
];
const nuclei = ['a', 'e', 'i', 'o', 'u'];

/** The word of a rank: the most frequent ones are those of the field, the rest are syllables that no other text has. */
export function wordOf(rank: number): string {
  if (rank < common.length) return common[rank]!;
  const syllable = (number: number): string =>
    onsets[number % onsets.length]! + nuclei[Math.floor(number / onsets.length) % nuclei.length]!;
  return `${syllable(rank)}${syllable(Math.floor(rank / 100))}k`;
}

/** Some words whose frequencies follow Zipf's law, the first with a capital letter. */
export function drawText(random: Random, least: number, most: number): string {
  const words = Array.from({ length: least + random.below(most - least + 1) }, () => wordOf(random.rank(VOCABULARY)));
  const text = words.join(' ');
  return text[0]!.toUpperCase() + text.slice(1);
}
