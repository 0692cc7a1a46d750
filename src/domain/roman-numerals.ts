const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
const numerals = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** The value of a roman number in small letters, up to 89; undefined where it is none. */
export function romanValue(text: string): number | undefined {
  if (!/^[ivxl]+$/.test(text)) return undefined;
  let value = 0;
  for (let index = 0; index < text.length; index += 1)
    value += values[text[index]!]! < (values[text[index + 1]!] ?? 0) ? -values[text[index]!]! : values[text[index]!]!;
  return value < 90 && romanOf(value) === text ? value : undefined;
}

/** A number from 1 to 89 in small roman letters. */
export function romanOf(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, numeral] of numerals) {
    for (; rest >= amount; rest -= amount) text += numeral;
  }
  return text;
}
