/** Finds the code of a document that may be coloured, and the language that it is in. */
import {digestOfData} from '../../model/memo.ts'
import type {Held} from '../../model/tree/holds.ts'
import type {Code, Flow} from '../../model/tree/nodes.ts'
import {nodesOf} from '../../model/tree/walk.ts'

/** In reading order, without what is of no language. */
export function codeOf(document: {
  readonly children: readonly Flow[]
  readonly holds: ReadonlySet<Held>
}): readonly Code[] {
  // One that is put by is not opened for what it lacks.
  if (!document.holds.has('code')) return []
  return nodesOf(document.children, 'code').filter((code) => !plain.has(languageOf(code)))
}

const plain: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'ansi'])

/** What tells code of a document from other code, of which the same is coloured the same; undefined where there is none. */
export function codeKey(blocks: readonly Code[]): string | undefined {
  return blocks.length === 0 ? undefined : digestOfData(blocks.map(nameOfCode))
}

/** By its language and what it says. */
export function nameOfCode(code: Code): string {
  return JSON.stringify([languageOf(code), code.value])
}

/** `rust` for an info string such as `Rust,ignore` or `rust{1,3}`. */
export function languageOf(code: Code): string {
  return (code.language ?? '').toLowerCase().split(/[,{\s]/)[0] ?? ''
}
