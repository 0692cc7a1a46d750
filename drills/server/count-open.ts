/** How many requests to /graphql a server counts as there, by its metrics. */
export async function countOpen(url: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  return Number(/^poc_norms_requests_in_flight (\d+)$/m.exec(metrics)![1]);
}
