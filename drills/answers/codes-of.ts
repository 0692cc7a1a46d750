/** The codes of the errors in an answer: `NOT_JSON` for what cannot be read, `NO_CODE` for an error without one. */
export function codesOf(body: string): string[] {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return ['NOT_JSON'];
  }
  const { errors = [] } = answer as { errors?: { extensions?: { code?: string } }[] };
  return errors.map(({ extensions }) => extensions?.code ?? 'NO_CODE');
}
