/** The first lines of a request, as bytes on a connection. */
export const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

/** A whole question in ASCII. */
export function rawQuestion(query: string): string {
  const body = JSON.stringify({ query });
  return `${head}Content-Length: ${body.length}\r\n\r\n${body}`;
}
