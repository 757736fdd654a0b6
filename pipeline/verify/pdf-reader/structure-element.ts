/** Describes a structure element of a PDF (ISO 32000-1 §14.7.2). */
import {fail} from '../unreadable.ts'
import type {MarkedContent} from './content/page-content.ts'
import type {PdfFile} from './file.ts'
import type {Tag} from './tags.ts'
import {isDictionary, type PdfDictionary} from './values.ts'

const mostOwners = 20

/** There are very many, and each says little: what only some of them say is looked up when it is asked for. */
export class StructureElement {
  /** The type that is written, not the one that a role map makes of it. */
  readonly type: string
  readonly id: string | undefined
  /** Targets of the link annotations in it: `#destination` or a URI. */
  readonly links: readonly string[]
  /** What these are described by. */
  readonly descriptions: readonly string[]
  readonly children: readonly (StructureElement | MarkedContent)[]
  readonly #file: PdfFile
  readonly #dictionary: PdfDictionary

  /** Throws `Unreadable` for one with too many attributes. */
  constructor(
    file: PdfFile,
    {type, id, dictionary}: Tag,
    {links, descriptions, children}: Pick<StructureElement, 'links' | 'descriptions' | 'children'>
  ) {
    this.type = type
    this.id = id
    this.links = links
    this.descriptions = descriptions
    this.children = children
    this.#file = file
    this.#dictionary = dictionary
    if (file.list(dictionary.get('A')).length > mostOwners)
      fail('an element of the PDF has too many attributes')
  }

  get alternative(): string | undefined {
    return this.#text('Alt')
  }

  get actualText(): string | undefined {
    return this.#text('ActualText')
  }

  get language(): string | undefined {
    return this.#text('Lang')
  }

  get title(): string | undefined {
    return this.#text('T')
  }

  /** What an abbreviation stands for. */
  get expansion(): string | undefined {
    return this.#text('E')
  }

  /** Attributes of all owners, by name: names without slash, and numbers. */
  get attributes(): ReadonlyMap<string, string | number> {
    const attributes = new Map<string, string | number>()
    for (const owner of this.#file.list(this.#dictionary.get('A'))) {
      const entries = this.#file.resolve(owner)
      if (!isDictionary(entries)) continue
      for (const [key, value] of entries) {
        const said = this.#file.name(value) ?? this.#file.resolve(value)
        if (typeof said === 'string' || typeof said === 'number') attributes.set(key, said)
      }
    }
    return attributes
  }

  #text(key: string): string | undefined {
    return this.#file.text(this.#dictionary.get(key))
  }
}
