/**
 * Has the patterns of other dialects made when they are first asked for: to look whether a hundred of them, of letters and marks of all scripts, are
 * well formed took a twentieth of the time of a small check, and most documents need a few.
 */
import type {Plugin} from 'rolldown'

export const latePatterns: Plugin = {
  name: 'late-patterns',
  transform: {
    filter: {id: /[\\/]read[\\/]markdown[\\/]dialects[\\/](?:kinds[\\/][\w-]+|other-dialects)\.ts$/},
    handler: (code) => withLatePatterns(code)
  }
}

/** A property `pattern` with a regular expression, on a line of its own or below its name. */
const property = /^( +)pattern:\s+\/(.+)\/([a-z]*),$/gm

/** The text of a module in which each is made once it is read. */
export function withLatePatterns(code: string): string {
  const late = code.replace(
    property,
    (_, indent: string, source: string, flags: string) =>
      `${indent}get pattern() { return madeNow(this, ${JSON.stringify(source)}, '${flags}') },`
  )
  if (late === code) throw new Error('expected patterns of dialects')
  return `${late}\n${maker}\n`
}

const maker = `function madeNow(dialect: object, source: string, flags: string): RegExp {
  const value = new RegExp(source, flags)
  Object.defineProperty(dialect, 'pattern', {value, enumerable: true})
  return value
}`
