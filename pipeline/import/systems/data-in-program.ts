/** Finds the data in a program that sets something up. */
import {mappingIn, textOf} from '../source-tree.ts'

/** The object that a program exports or calls its sidebar, which is YAML where nothing in it is to be run and its remarks are gone. */
export function objectIn(program: string): string {
  const bare = withoutRemarks(program)
  const start = bare.search(/(?:module\.exports\s*=|export\s+default|sidebars?\b[^=\n]{0,200}=)\s*\{/)
  const open = bare.indexOf('{', Math.max(0, start))
  const close = bare.lastIndexOf('}')
  return close < open ? '' : bare.slice(open, close + 1)
}

/** The text that a key has anywhere in a program, which may be a call with that text; undefined for none, and for an empty one. What is to be run in it is left out. */
export function valueIn(program: string, key: string): string | undefined {
  const found = new RegExp(`\\b${key}(?::\\s*|\\(\\s*)(['"\`])((?:(?!\\1)[^\\\\\\n]|\\\\.)+)\\1`).exec(
    program
  )
  return textOf(plainText(found?.[2] ?? ''))
}

/** What is written in a text, as far as it is not to be made. */
function plainText(written: string): string {
  return written.replace(/\$\{[^{}]*\}/g, '').replace(/\\(['"`\\])/g, '$1')
}

/** A program without what its authors say to each other. */
export function withoutRemarks(program: string): string {
  // Behind the last end of a remark nothing ends one, and each beginning would look for it through all that is left.
  const closed = program.lastIndexOf('*/') + 2
  const spoken = program.slice(0, closed).replace(/\/\*[^]*?\*\//g, '') + program.slice(closed)
  return spoken.replace(/^((?:[^'"\n]|'[^'\n]*'|"[^"\n]*")*?)\/\/.*$/gm, '$1')
}

/** So many places that have a key are looked at: each may have all of the program looked through. */
const mostPlaces = 50

/** The list or mapping that a key has, written there or under a name elsewhere in the program; undefined where it is neither. */
export function dataOf(key: string, program: string): unknown {
  const written = new RegExp(`\\b${key}:\\s*(?:[[{]|([A-Za-z_$][\\w$]*))`, 'g')
  for (const place of [...program.matchAll(written)].slice(0, mostPlaces)) {
    const [, name] = place
    const value = name === undefined ? parsed(dataBehind(program, place.index)) : dataNamed(name, program)
    if (value !== undefined) return value
  }
  return dataNamed(key, program)
}

/** What a variable holds, or a function gives that does nothing else. */
export function dataNamed(name: string, program: string): unknown {
  const own = name.replaceAll('$', String.raw`\$`)
  const made = new RegExp(
    `\\b(?:const|let|var)\\s+${own}\\b[^=;]{0,200}=\\s*[[{]|\\bfunction\\s+${own}\\s*\\([^)]{0,200}\\)[^{]{0,200}\\{\\s*return\\s*[[{]`
  )
  const place = made.exec(program)
  return place === null ? undefined : parsed(dataBehind(program, place.index + place[0].length - 1))
}

function parsed(data: string): unknown {
  return mappingIn(`{value: ${data}}`)?.['value']
}

/** The list or object that begins first behind a place in a program without remarks, as YAML; empty where none ends. Of a text that is to be made its plain parts stay. */
function dataBehind(program: string, place: number): string {
  const signs = /(['"])((?:(?!\1)[^\\\n]|\\.)*)\1|`([^`]*)`|[[\]{}]/g
  signs.lastIndex = place
  let [data, depth, at] = ['', 0, place]
  for (let sign = signs.exec(program); sign !== null; sign = signs.exec(program)) {
    const [written, , text = sign[3]] = sign
    const isOpening = written === '[' || written === '{'
    if (depth === 0 && !isOpening) continue
    if (depth > 0) data += program.slice(at, sign.index)
    data += text === undefined ? written : ` ${JSON.stringify(plainText(text))}`
    at = signs.lastIndex
    depth += isOpening ? 1 : written === ']' || written === '}' ? -1 : 0
    if (depth === 0) return data
  }
  return ''
}
