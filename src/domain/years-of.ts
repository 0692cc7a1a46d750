/** The years that a date in EDTF names whole: 2013 of "2013-07", 2024 and 2025 of "2024/2025", none of "201X". */
export function yearsOf(date: string | number | boolean | readonly string[] | null | undefined): number[] {
  return [...String(date ?? '').matchAll(/(?<![\dX])\d{4}(?![\dX])/g)].map(([year]) => Number(year));
}
