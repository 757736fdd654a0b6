/** Finds where lines of a document or a publication.yaml name other files: in links and images, in HTML, and in front matter. */
import {blankCode} from './blank-code.ts'
import {fencesOf, keyOf, targetsIn} from './caret.ts'

export interface WrittenAddress {
  readonly line: number
  /** As it is written, without quotation marks around it. */
  readonly target: string
  /** Where it begins in its line. */
  readonly column: number
  /** A value of YAML is a path as it is; in an address some signs are percent-encoded, fewer of them between `<` and `>`. */
  readonly kind: 'path' | 'address' | 'enclosed'
}

/** Those that are code are left out. */
export function addressesIn(lines: readonly string[], isYaml = false): readonly WrittenAddress[] {
  const head = isYaml ? lines.length : (fencesOf(lines)?.end ?? 0)
  const text = blankCode(lines.map((line, index) => (index < head ? '' : line)))
  return [
    ...pathsIn(lines.slice(0, head)),
    ...text.flatMap((words, line) =>
      [...targetsIn(words), ...attributesIn(words)].map(({target, column}) => {
        const kind = words[column - 1] === '<' ? 'enclosed' : 'address'
        return {line, target, column, kind} as const
      })
    )
  ]
}

/** Of elements of HTML, which may begin in a line above. */
function attributesIn(line: string): readonly {readonly target: string; readonly column: number}[] {
  const found = line.matchAll(/(?:^|\s)(?:src|href|poster)=(["'])([^"'<>]*)\1/gi)
  return [...found].map(({0: whole, 2: target = '', index}) => ({
    target,
    column: index + whole.length - target.length - 1
  }))
}

/** The values of `cover` and `image`, and of `image` below `cover`. */
function pathsIn(lines: readonly string[]): readonly WrittenAddress[] {
  let isCover = false
  return lines.flatMap((text, line) => {
    if (/^[\w-]/.test(text)) isCover = keyOf(text) === 'cover'
    const field = isCover ? /^(?:cover|[ \t]+image)[ \t]*:[ \t]+/ : /^image[ \t]*:[ \t]+/
    const [before] = field.exec(text) ?? []
    const value = before === undefined ? '' : text.slice(before.length).replace(/[ \t]+(?:#.*)?$/, '')
    const [, quote = ''] = /^(["'])[^"'\\]*\1$/.exec(value) ?? []
    const target = value.slice(quote.length, value.length - quote.length)
    if (before === undefined || target === '' || /^[["'{&*!|>%@`]/.test(target)) return []
    return [{line, target, column: before.length + quote.length, kind: 'path'}]
  })
}
