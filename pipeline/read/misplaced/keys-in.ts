/** Reads the keys of what looks like a mapping, whether or not it is YAML without a fault. */

/** Of YAML: the keys at its first level; undefined for what is text, or begins with no key. */
export function keysInYaml(content: string): readonly string[] | undefined {
  const lines = content
    .split('\n')
    .map((line) => line.replace(/^[\u200B-\u200F\u2060\uFEFF]+|\\$/g, ''))
    .filter((line) => !/^\s*(?:#.*)?$/.test(line))
  const [first] = lines
  if (first === undefined) return undefined
  if (/^\s*\{/.test(first)) return keysInJson(content)
  const indent = /^\s*/.exec(first)?.[0] ?? ''
  const level = lines.flatMap((line) => {
    if (!line.startsWith(indent)) return [line.trimStart()]
    const own = line.slice(indent.length)
    return /^[\s\-\]})]/.test(own) ? [] : [own]
  })
  const keys = level.flatMap((line) => keyOf(line) ?? [])
  // A line that is none is a slip among keys, but among few a sentence.
  const isMapping = keyOf(level[0] ?? '') !== undefined && (level.length - keys.length) * 2 <= keys.length
  return isMapping ? keys : undefined
}

/** Of TOML: the keys of all its tables. */
export function keysInToml(content: string): readonly string[] {
  return content.split('\n').flatMap((line) => /^\s*"?([\w.-]+)"?\s*=/.exec(line)?.[1] ?? [])
}

/** Of JSON: the keys at all levels. */
export function keysInJson(content: string): readonly string[] {
  return [...`\n${content}`.matchAll(/[{,\n][ \t]*["']?([\w-]{1,60})["']?[ \t]*:/g)].flatMap(
    ([, key]) => key ?? []
  )
}

/** The key at the start of a line. */
export function keyOf(line: string): string | undefined {
  const [, quoted] = /^"([^"]*)"[ \t]*:/.exec(line) ?? /^'([^']*)'[ \t]*:/.exec(line) ?? []
  if (quoted !== undefined) return quoted
  const colon = line.indexOf(':')
  // A sentence may have a colon, too, far from its start.
  if (colon < 1 || colon > 60 || line.startsWith('//', colon + 1)) return undefined
  const key = line.slice(0, colon).trimEnd().replaceAll('\\', '')
  return /^[\s#"'`>[{&*!|%@?,]/.test(key) ? undefined : key
}
