/** Java reads the names of files by the locale, and in that of a bare machine knows none but ASCII. */
export function javaEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, LC_ALL: 'C.UTF-8' };
}
