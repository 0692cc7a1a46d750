/** The key of an address: the same with and without scheme, "www.", a slash at the end and a fragment. */
export function urlKey(url: string): string {
  const [host, ...path] = url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .split('/');
  return `url:${[host!.toLowerCase(), ...path].join('/')}`;
}
