declare module 'edtf' {
  /** Parses an EDTF expression; throws when it is none. `min` and `max` are milliseconds since 1970, UTC. */
  export default function edtf(text: string, options: { types: string[] }): { type: string; min: number; max: number };
}
