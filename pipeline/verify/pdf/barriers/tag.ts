/** The structure tree as it is written: each element with its dictionary, its standard type and what hangs in it. */
import type {PdfFile} from '../file.ts'
import {
  expectDictionary,
  isDictionary,
  PdfName,
  PdfReference,
  PdfString,
  textOf,
  type PdfDictionary,
  type PdfValue
} from '../values.ts'
import {standardTypeOf} from './standard-types.ts'

/** A marked-content sequence, by its page's object, or an annotation. */
export type TagContent =
  | {readonly kind: 'content'; readonly page: number; readonly id: number}
  | {readonly kind: 'annotation'; readonly object: number}

export interface Tag {
  readonly type: string
  /** Undefined when the role map leads to none. */
  readonly standard: string | undefined
  readonly dictionary: PdfDictionary
  /** 0 for a dictionary that is no object of its own. */
  readonly object: number
  readonly parent: Tag | undefined
  readonly children: readonly Tag[]
  readonly content: readonly TagContent[]
}

/** All elements in logical order; the tree has been found to end before. */
export function readTags(file: PdfFile, treeRoot: PdfDictionary): readonly Tag[] {
  const roles = file.optionalDictionary(treeRoot.get('RoleMap'))
  const tags: Tag[] = []
  for (const kid of file.list(treeRoot.get('K'))) read(kid, undefined)
  return tags

  function read(value: PdfValue, parent: Tag | undefined): Tag {
    const dictionary = file.dictionary(value)
    const type = nameIn(file, dictionary, 'S') ?? ''
    const children: Tag[] = []
    const content: TagContent[] = []
    const object = value instanceof PdfReference ? value.number : 0
    const standard = standardTypeOf(type, roles)
    const tag = {type, standard, dictionary, object, parent, children, content}
    tags.push(tag)
    for (const kid of file.list(dictionary.get('K'))) {
      const found = contentOf(file, kid, dictionary)
      if (found === undefined) children.push(read(kid, tag))
      else content.push(found)
    }
    return tag
  }
}

/** Undefined for a kid that is an element. */
function contentOf(file: PdfFile, kid: PdfValue, parent: PdfDictionary): TagContent | undefined {
  const own = parent.get('Pg')
  if (typeof kid === 'number') return {kind: 'content', page: numberOf(own), id: kid}
  const dictionary = expectDictionary(file.resolve(kid))
  switch (nameIn(file, dictionary, 'Type')) {
    case 'MCR':
      return {
        kind: 'content',
        page: numberOf(dictionary.get('Pg') ?? own),
        id: Number(dictionary.get('MCID'))
      }
    case 'OBJR':
      return {kind: 'annotation', object: numberOf(dictionary.get('Obj'))}
    case undefined:
    default:
      return undefined
  }
}

/** The number of the object that is referred to; 0 for none. */
export function numberOf(value: PdfValue | undefined): number {
  return value instanceof PdfReference ? value.number : 0
}

export function nameIn(file: PdfFile, dictionary: PdfDictionary, key: string): string | undefined {
  const value = file.resolve(dictionary.get(key))
  return value instanceof PdfName ? value.name : undefined
}

/** A text; an empty one counts as none. */
export function textIn(file: PdfFile, dictionary: PdfDictionary, key: string): string | undefined {
  const value = file.resolve(dictionary.get(key))
  return value instanceof PdfString && textOf(value) !== '' ? textOf(value) : undefined
}

/** An attribute of whatever owner. */
export function attributeOf(file: PdfFile, {dictionary}: Tag, name: string): PdfValue | undefined {
  for (const owner of file.list(dictionary.get('A'))) {
    const attributes = file.resolve(owner)
    if (isDictionary(attributes) && attributes.has(name)) return file.resolve(attributes.get(name))
  }
  return undefined
}

/** The nearest id, from a tag upwards. */
export function placeOf(file: PdfFile, tag: Tag): string {
  for (let one: Tag | undefined = tag; one !== undefined; one = one.parent) {
    const id = textIn(file, one.dictionary, 'ID')
    if (id !== undefined) return id
  }
  return ''
}
