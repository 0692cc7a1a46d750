import { months } from '../domain/months.ts';
import { readNumber } from './read-number.ts';

const day = `(\\d{1,2}) (${months.join('|')}) (\\d{4})`;
const untilDay = new RegExp(`\\b(?:until|ending(?: on)?|expiring on|terminating on|up to|through) ${day}`);
const period = new RegExp(
  `\\bperiod of (?:up to )?(\\d{1,2}|[a-z]+)(?: \\(\\d+\\))?[- ](days?|months?|years?)(?:,? (?:as )?(?:from|beginning|starting)(?: on)? (?:${day}|(?:the )?(?:date of )?(?:the )?(adoption|today)))?`,
  'i',
);

/**
 * Returns the day until which a paragraph runs, in EDTF: the day named, or the end of a period from a named day; else
 * undefined. A period from no named day gives the month, since texts differ on its last day.
 */
export function readUntil(text: string, adoptedOn: string): string | undefined {
  const [, date, month, year] = untilDay.exec(text) ?? [];
  if (date !== undefined) return spell(Number(year), months.indexOf(month!), Number(date));
  const found = period.exec(text);
  if (!found) return undefined;
  const [, amount, unit, fromDay, fromMonth, fromYear] = found;
  const count = readNumber(amount) ?? 0;
  if (count < 1 || unit!.toLowerCase().startsWith('day')) return undefined;
  const added = unit!.toLowerCase().startsWith('year') ? count * 12 : count;
  const [startYear, startMonth] =
    fromDay === undefined
      ? [Number(adoptedOn.slice(0, 4)), Number(adoptedOn.slice(5, 7)) - 1]
      : [Number(fromYear), months.indexOf(fromMonth!)];
  const end = startYear * 12 + startMonth + added;
  const whole = spell(Math.floor(end / 12), end % 12, Number(fromDay ?? 1));
  return fromDay === undefined ? whole.slice(0, 7) : whole;
}

/** A day that the month has not is its last. */
function spell(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
