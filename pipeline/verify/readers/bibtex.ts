/** Reads an entry of BibTeX: its type, its key, and its fields. */

export interface BibtexEntry {
  readonly type: string
  readonly key: string
  /** The values without the braces around them. */
  readonly fields: ReadonlyMap<string, string>
}

/** Undefined for what is no single entry whose values stand in braces. */
export function readBibtex(text: string): BibtexEntry | undefined {
  const head = /^\s*@(\w+)\{([^\s,{}]+)\s*/.exec(text)
  if (head === null) return undefined
  const [whole, type = '', key = ''] = head
  const fields = new Map<string, string>()
  let at = whole.length
  for (;;) {
    const field = /,\s*(\w+)\s*=\s*\{/y
    field.lastIndex = at
    const name = field.exec(text)?.[1]
    if (name === undefined) break
    const end = closingBrace(text, field.lastIndex)
    if (end === undefined || fields.has(name)) return undefined
    fields.set(name, text.slice(field.lastIndex, end))
    at = end + 1
  }
  return /^,?\s*\}\s*$/.test(text.slice(at)) ? {type, key, fields} : undefined
}

/** The end of a value; a brace behind a backslash is a character. */
function closingBrace(text: string, start: number): number | undefined {
  let depth = 1
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return undefined
}

const signs: ReadonlyMap<string, string> = new Map([
  ['textbackslash', '\\'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^']
])

/** The words of a value: what TeX writes as commands is the character again, and braces around words are none. */
export function wordsOfValue(value: string): string {
  return value.replace(
    /\\(text\w+)\{\}|\\(.)|[{}]/gs,
    (_, name: string | undefined, sign: string | undefined) =>
      name === undefined ? (sign ?? '') : (signs.get(name) ?? name)
  )
}

/** Names, each in braces, with `and` between them. */
export function namesOfValue(value: string): readonly string[] {
  if (value === '') return []
  const names: string[] = []
  let start = 0
  while (value[start] === '{') {
    const end = closingBrace(value, start + 1)
    if (end === undefined) break
    names.push(wordsOfValue(value.slice(start + 1, end)))
    if (end + 1 === value.length) return names
    if (!value.startsWith(' and {', end + 1)) break
    start = end + ' and '.length + 1
  }
  // Names that stand otherwise are taken apart by no one.
  return [value]
}
