/** Leaves out signs that turn words round whatever their script is, so that words stand in the order in which they are read. */
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {isPosition, type Place} from '../model/place.ts'

/** The overrides of UAX #9 §2.2. */
const overrides = /[\u202D\u202E]/g

/** What may become one when it is read: itself, a character reference by number, an escape of TOML, or a character of TeX by number. */
const possible = /[\u202D\u202E]|&#(?:0*8237|0*8238|x0*202[de]);|\\u(?:0000)?202[de]|\\char/i

/** At most so many are told of a document. */
const mostTold = 20

/** The text without them; told once, at its place. */
export function withoutOverrides(text: string, place: Place): Outcome<string> {
  const value = text.replace(overrides, '')
  return {value, diagnostics: value === text ? [] : [foundAt(place)]}
}

/** A copy of the tree that a source was read as, with none in any of its texts; told at the nodes that had them. */
export function treeWithoutOverrides<T extends object>(
  tree: T,
  {path, source}: {readonly path: string; readonly source: string}
): Outcome<T> {
  if (!possible.test(source)) return {value: tree, diagnostics: []}
  const copy = structuredClone(tree)
  const found = new Set<object>()
  const walk = (value: object, node: object): void => {
    const own = 'position' in value ? value : node
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
    for (const [key, inner] of entries) {
      if (typeof inner === 'object' && inner !== null) walk(inner, own)
      if (typeof inner !== 'string' || inner.search(overrides) === -1) continue
      Object.assign(value, {[key]: inner.replace(overrides, '')})
      found.add(own)
    }
  }
  walk(copy, copy)
  const places = [...found].flatMap((node) => placeOf(node, path))
  return {value: copy, diagnostics: places.slice(0, mostTold).map(foundAt)}
}

function placeOf(node: object, path: string): readonly Place[] {
  if (!('position' in node) || !isPosition(node.position)) return []
  const {start, end} = node.position
  return [{path, start, end}]
}

function foundAt(place: Place): Diagnostic {
  const message = 'a sign turns the words behind it round (U+202D or U+202E)'
  const hints = [
    'delete it: most editors do not show it, and words of every script are put in the right order without it'
  ]
  return finding('document/has-no-overrides', place, message, {hints})
}
