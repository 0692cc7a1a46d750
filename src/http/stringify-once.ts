/** What Apollo sends of an operation. */
interface Sent {
  data?: object | null;
  errors?: readonly unknown[];
  extensions?: object;
}

/** Writes answers as JSON; an answer that equal requests share is written once and kept in memory once. */
export function stringifyOnce(): (answer: Sent) => string {
  const written = new WeakMap<object, { extensions: string | undefined; text: string }>();
  return (answer) => {
    const { data, errors } = answer;
    if (!data || errors) return `${JSON.stringify(answer)}\n`;
    const extensions = answer.extensions && JSON.stringify(answer.extensions);
    const before = written.get(data);
    if (before && before.extensions === extensions) return before.text;
    const text = `${JSON.stringify(answer)}\n`;
    written.set(data, { extensions, text });
    return text;
  };
}
