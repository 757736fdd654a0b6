/** Recognizes the lines that open and close front matter of other kinds, or that were meant to. */

export interface Opening {
  readonly kind: 'dashes' | 'code' | 'plain-code' | 'quotation' | 'toml' | 'json' | 'none'
  /** Offset of the first line behind it. */
  readonly content: number
  /** What is wrong with the line itself; absent for `---` alone. */
  readonly fault?: Fault
  /** Whether a line closes what this one opens; asked of each line from `content` on, in order. */
  readonly closes: (line: string) => boolean
}

export interface Fault {
  readonly message: string
  readonly hint: string
}

const asText = 'if it is meant as text, write a sentence before it'

/** Hyphens, and what word processors and converters make of them. */
const dashes = /^(?:\\?[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u2E3A\u2E3B][ \t]?)+/u

/** The opening that a line is, which begins at `start`; `none` for a line that may be a key. */
export function openingOf(line: string, start: number): Opening {
  const content = start + line.length + 1
  const written = line.trimEnd()
  const code = /^(`{3,}|~{3,})\s*(.*)$/.exec(written)
  if (code !== null && /^(?:\{?\.?(?:ya?ml|front-?matter)\b.*)?$/i.test(code[2] ?? ''))
    return {
      kind: code[2] === '' ? 'plain-code' : 'code',
      content,
      fault: inCode,
      closes: closesCode(code[1] ?? '')
    }
  if (written.startsWith('>'))
    return {kind: 'quotation', content: start, fault: inQuotation, closes: () => false}
  if (/^\+{3,}$/.test(written))
    return {kind: 'toml', content, fault: inToml, closes: (other) => /^\s*\+{3,}\s*$/.test(other)}
  if (/^;{3,}$/.test(written))
    return {kind: 'json', content, fault: inJson, closes: (other) => /^\s*;{3,}\s*$/.test(other)}
  if (/^\{\s*(?:["'].*)?$/.test(written))
    return {kind: 'json', content: start, fault: inJson, closes: endOfObject()}
  if (isDashes(written)) return {kind: 'dashes', content, ...faultOfDashes(line), closes: closesDashes}
  const more = /^---[ \t]*([^-\s].*)$/u.exec(written)?.[1]
  if (more !== undefined) return {kind: 'dashes', content, fault: followed(more), closes: closesDashes}
  return {kind: 'none', content: start, fault: unopened, closes: (other) => /^-{3,}\s*$/.test(other)}
}

/** Whether a line is dashes alone; one hyphen is an empty item of a list. */
export function isDashes(line: string): boolean {
  const written = line.trim()
  return written !== '-' && dashes.exec(`${written} `)?.[0].trim() === written
}

function closesDashes(line: string): boolean {
  return isDashes(line) || line.trimEnd() === '...'
}

/** Where as many braces have closed as opened, outside of texts; what stands behind them on the line makes it none. */
function endOfObject(): (line: string) => boolean {
  let depth = 0
  let isDone = false
  return (line) => {
    if (isDone) return false
    for (const {0: part, index} of line.matchAll(/"(?:[^"\\]|\\.)*"?|[{}]/g)) {
      if (part === '{') depth += 1
      if (part === '}') depth -= 1
      if (depth > 0) continue
      isDone = true
      return line.slice(index + 1).trim() === ''
    }
    return false
  }
}

function closesCode(fence: string): (line: string) => boolean {
  const mark = fence.charAt(0)
  return (line) => line.trim().length >= fence.length && line.trim().replaceAll(mark, '') === ''
}

function faultOfDashes(line: string): {readonly fault?: Fault} {
  if (/^---[ \t]*$/.test(line)) return {}
  const written = line.trim()
  if (written === '---')
    return {
      fault: {
        message: notAlone,
        hint: 'delete what follows it on the line: it looks like a space and is another character'
      }
    }
  return {fault: notHyphens(written)}
}

/** What stands in place of `---`. */
export function notHyphens(written: string): Fault {
  const message = `front matter stands between lines of three hyphens, and this is \`${written}\``
  return {message, hint: `write \`---\`; ${asText}`}
}

const notAlone = 'front matter begins with a line that is `---` and nothing else'

function followed(more: string): Fault {
  return {
    message: notAlone,
    hint: `delete \`${more.length > 40 ? `${more.slice(0, 40)}…` : more}\` behind it; ${asText}`
  }
}

const inCode: Fault = {
  message: 'this is front matter in a code block, which is published as it stands',
  hint: 'write `---` in place of the lines around it; if it is an example, write a sentence before it'
}

const inQuotation: Fault = {
  message: 'this is front matter in a quotation, which is published as it stands',
  hint: `delete \`>\` at the start of its lines; ${asText}`
}

const inToml: Fault = {
  message: 'this is front matter in TOML, which is not read',
  hint: 'write it as YAML: `key: value` on lines between two lines `---`'
}

const inJson: Fault = {
  message: 'this is front matter in JSON, which is read between lines `---` alone',
  hint: `write \`---\` on a line before it and on one behind it; ${asText}`
}

const unopened: Fault = {
  message: 'front matter begins with a line `---`, and this has only the one that ends it',
  hint: `write \`---\` as the first line; ${asText}`
}
