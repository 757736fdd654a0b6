/** Leaves out of code in Rust the lines that mdBook hides, which readers of a book see only when they ask for them. */
import type {Code as MarkdownCode} from 'mdast'
import type {Reading} from '../reading.ts'
import {openingOf, tell} from './code-language.ts'

/** As rustdoc hides it: a line of words behind `#` is part of a text. */
const surelyHidden = /^[ \t]*#[ \t]+(?:[^\n]*[;{}]|#!?\[[^\n]*\])[ \t]*$/m
/** A sign by itself or before a space, and the end of the line. */
const hidden = /^[ \t]*#(?: .*)?(?:\n|$)/gm

/** The code without them in documents of mdBook, whose `##` is `#`; any other is what it was. Both are told. */
export function shownLines(node: MarkdownCode, language: string | undefined, reading: Reading): string {
  const {value} = node
  if (language !== 'rust') return value
  if (reading.settings.profile?.hidesLinesOfRust === true) {
    const shown = value.replace(hidden, '').replace(/^([ \t]*)##/gm, '$1#')
    if (shown === value) return value
    const {position} = openingOf(node, reading)
    reading.report('markdown/shows-all-code', position, 'code has lines that mdBook hides', {
      hints: ['delete the `#` before those that readers should see']
    })
    return shown.replace(/\n$/, '')
  }
  if (surelyHidden.test(value))
    tell(
      node,
      {
        what: 'code with lines that are hidden elsewhere',
        hint: 'delete those that begin with `#`: readers see them'
      },
      reading
    )
  return value
}
