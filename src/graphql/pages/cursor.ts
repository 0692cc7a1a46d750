/**
 * Returns how many items lie up to the place that a cursor of a generated connection names, that one included;
 * undefined for other text.
 */
export function itemsUpTo(cursor: string): number | undefined {
  const place = /^arrayconnection:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  return place === undefined ? undefined : Number(place) + 1;
}
