import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** The page at /: GraphiQL with everything inside it, so that it works without a network. Query and variables stand in the address, so that it can be shared. */
export function renderConsole(exampleQuery: string): { html: Buffer; headers: Record<string, string> } {
  const options = { endpoint: '/graphql', title: 'poc-norms', defaultQuery: exampleQuery };
  const json = JSON.stringify(options);
  const html = renderGraphiQL(options);
  const start = html.lastIndexOf(json);
  if (start < 0) throw new Error('The page of GraphiQL no longer holds its options.');
  const page = `${html.slice(0, start)}(${keepInAddress})(${json})${html.slice(start + json.length)}`;
  return {
    html: Buffer.from(page), // As bytes: a string of this page takes twice its size.
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; worker-src blob:",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}

/** Runs in the browser: keeps what is edited in the address, and begins with what stands there. */
const keepInAddress = `(options) => {
  const begun = new URL(location.href).searchParams;
  const share = (name) => (text) => {
    const url = new URL(location.href);
    if (text) url.searchParams.set(name, text);
    else url.searchParams.delete(name);
    history.replaceState({}, '', url);
  };
  return { ...options, variables: begun.get('variables') ?? undefined, onEditQuery: share('query'), onEditVariables: share('variables') };
}`;
