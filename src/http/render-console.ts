import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** A question that the console offers. */
export interface Example {
  name: string;
  title: string;
  query: string;
  /** JSON. */
  variables?: string;
}

/**
 * Returns the page at /: GraphiQL with everything inside it, so that it works without a network, opened on the first
 * example. The address has query and variables, so that it can be shared.
 */
export function renderConsole(examples: readonly Example[]): { html: Buffer; headers: Record<string, string> } {
  const options = {
    endpoint: '/graphql',
    title: 'poc-norms',
    defaultQuery: examples[0]?.query ?? '{ __typename }',
    defaultVariables: examples[0]?.variables,
  };
  const json = JSON.stringify(options);
  const html = renderGraphiQL(options);
  const start = html.lastIndexOf(json);
  if (start < 0) throw new Error('The page of GraphiQL no longer holds its options.');
  const end = html.lastIndexOf('</body>');
  const page = `${html.slice(0, start)}(${keepInAddress})(${json})${html.slice(start + json.length, end)}${chooser(examples)}${html.slice(end)}`;
  return {
    html: Buffer.from(page), // As bytes: a string of this page takes twice its size.
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
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
  return { ...options, variables: begun.get('variables') ?? (begun.get('query') ? undefined : options.defaultVariables), onEditQuery: share('query'), onEditVariables: share('variables') };
}`;

/** A list of the examples in the corner; choosing one opens it, as its link would. */
function chooser(examples: readonly Example[]): string {
  const entries = examples.map(
    ({ title, query, variables }) =>
      `<option value="${escape(`/?${new URLSearchParams({ query, ...(variables !== undefined && { variables }) }).toString()}`)}">${escape(title)}</option>`,
  );
  return `<select aria-label="Example questions" title="Example questions" style="position:fixed;left:50%;bottom:8px;transform:translateX(-50%);width:24em;max-width:60vw;z-index:9;padding:4px" onchange="if(this.value)location.assign(this.value)"><option value="">Example questions …</option>${entries.join('')}</select>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
