/** Reads the structure tree as it is written (ISO 32000-1 §14.7.2): each element, and in it its elements and its content. */
import {fail} from '../unreadable.ts'
import type {PdfFile} from './file.ts'
import {
  expectDictionary,
  expectName,
  expectNumber,
  PdfReference,
  type PdfDictionary,
  type PdfValue
} from './values.ts'

/** A marked-content sequence, by its page's object, or an annotation. */
export type TagContent =
  | {readonly kind: 'content'; readonly page: number; readonly id: number}
  | {readonly kind: 'annotation'; readonly object: number}

export interface Tag {
  readonly kind: 'element'
  readonly type: string
  /** Undefined for none, or an empty one. */
  readonly id: string | undefined
  /** What else it says. */
  readonly dictionary: PdfDictionary
  /** 0 for a dictionary that is no object of its own. */
  readonly object: number
  readonly parent: Tag | undefined
  readonly kids: readonly (Tag | TagContent)[]
}

const deepest = 300

/** What a tag tells by itself; most elements say nothing else. */
const told: ReadonlySet<string> = new Set(['S', 'ID', 'P', 'K', 'Pg'])
const nothing: PdfDictionary = new Map()

/**
 * All elements in logical order, parents before their children; throws `Unreadable` when one is met twice: it is in a
 * circle, or would be read times without number. Content belongs to one element alone (§14.7.4.4).
 */
export function readTags(file: PdfFile, treeRoot: PdfDictionary): readonly Tag[] {
  const met = new Set<number | string>()
  const tags: Tag[] = []
  for (const kid of file.list(treeRoot.get('K'))) read(kid, undefined, 0)
  return tags

  function read(value: PdfValue, parent: Tag | undefined, depth: number): Tag {
    if (depth > deepest) fail('the structure tree of the PDF is nested too deep')
    const object = numberOf(value)
    if (object !== 0) meet(object)
    const written = file.dictionary(value)
    const type = expectName(file.resolve(written.get('S')))
    const id = file.text(written.get('ID')) || undefined
    const said = [...written].filter(([key]) => !told.has(key))
    const dictionary = said.length === 0 ? nothing : new Map(said)
    const tag: Tag & {kids: Tag['kids']} = {kind: 'element', type, id, dictionary, object, parent, kids: []}
    tags.push(tag)
    tag.kids = file.list(written.get('K')).map((kid) => {
      const content = contentOf(file, kid, written)
      if (content?.kind === 'content') meet(`${String(content.page)} ${String(content.id)}`)
      return content ?? read(kid, tag, depth + 1)
    })
    file.forget(object)
    return tag
  }

  function meet(one: number | string): void {
    if (met.has(one)) fail('the structure tree of the PDF holds an object or content twice')
    met.add(one)
  }
}

/** Undefined for a kid that is an element. */
function contentOf(file: PdfFile, kid: PdfValue, parent: PdfDictionary): TagContent | undefined {
  const own = parent.get('Pg')
  if (typeof kid === 'number') return {kind: 'content', page: numberOf(own), id: kid}
  const dictionary = expectDictionary(file.resolve(kid))
  const type = file.name(dictionary.get('Type'))
  if (type === 'OBJR') return {kind: 'annotation', object: numberOf(dictionary.get('Obj'))}
  if (type !== 'MCR') return undefined
  const page = numberOf(dictionary.get('Pg') ?? own)
  return {kind: 'content', page, id: expectNumber(dictionary.get('MCID'))}
}

/** The number of the object that is referred to; 0 for none. */
export function numberOf(value: PdfValue | undefined): number {
  return value instanceof PdfReference ? value.number : 0
}

/** The nearest id, from a tag upwards. */
export function placeOf(tag: Tag): string {
  for (let one: Tag | undefined = tag; one !== undefined; one = one.parent)
    if (one.id !== undefined) return one.id
  return ''
}
