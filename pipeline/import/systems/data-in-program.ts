/** Finds the data in a program that sets something up. */
import {textOf} from '../source-tree.ts'

/** The object that a program exports or calls its sidebar, which is YAML where nothing in it is to be run and its remarks are gone. */
export function objectIn(program: string): string {
  // Behind the last end of a remark nothing ends one, and each beginning would look for it through all that is left.
  const closed = program.lastIndexOf('*/') + 2
  const spoken = program.slice(0, closed).replace(/\/\*[^]*?\*\//g, '') + program.slice(closed)
  const bare = spoken.replace(/^((?:[^'"\n]|'[^'\n]*'|"[^"\n]*")*?)\/\/.*$/gm, '$1')
  const start = bare.search(/(?:module\.exports\s*=|export\s+default|sidebars?\b[^=\n]{0,200}=)\s*\{/)
  const open = bare.indexOf('{', Math.max(0, start))
  const close = bare.lastIndexOf('}')
  return close < open ? '' : bare.slice(open, close + 1)
}

/** The text that a key has anywhere in a program, which may be a call with that text; undefined for none, and for an empty one. */
export function valueIn(program: string, key: string): string | undefined {
  const found = new RegExp(`\\b${key}(?::\\s*|\\(\\s*)(['"\`])([^'"\`\\n]+)\\1`).exec(program)
  return textOf(found?.[2])
}
