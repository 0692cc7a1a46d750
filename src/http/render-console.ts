import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** The page at /: GraphiQL with everything inside it, so that it works without a network. */
export function renderConsole(exampleQuery: string): { html: string; headers: Record<string, string> } {
  return {
    html: renderGraphiQL({ endpoint: '/graphql', title: 'poc-norms', defaultQuery: exampleQuery }),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; worker-src blob:",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}
