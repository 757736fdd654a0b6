/** Marks the content of pages: everything that a page shows belongs to an element or is an artifact (ISO 14289-1 §7.1). */
import type {PageTarget} from '../pages/drawn-body.ts'
import type {ArtifactKind, Tag} from '../lines/runs.ts'
import {StructureElement} from './structure.ts'

const operands: {readonly [kind in ArtifactKind]: string} = {
  Layout: '<</Type /Layout>>',
  Pagination: '<</Type /Pagination>>',
  Header: '<</Type /Pagination /Subtype /Header>>',
  Footer: '<</Type /Pagination /Subtype /Footer>>'
}

/** At most one sequence is open; whoever drew last on a page closes it (ISO 32000-1 §14.6). */
export class MarkedContent {
  readonly #content: PageTarget
  #open: Tag | undefined

  constructor(content: PageTarget) {
    this.#content = content
  }

  /** Whether what is drawn next would belong to `tag` without opening a sequence. */
  isOpen(tag: Tag): boolean {
    return this.#open === tag
  }

  /** Makes what is drawn next belong to `tag`; a sequence goes on over lines and must be opened outside a text object. */
  open(tag: Tag): void {
    if (this.isOpen(tag)) return
    this.close()
    if (tag instanceof StructureElement)
      this.#content.add(`/${tag.type} <</MCID ${this.#content.own(tag)}>> BDC`)
    else this.#content.add(`/Artifact ${operands[tag]} BDC`)
    this.#open = tag
  }

  close(): void {
    if (this.#open === undefined) return
    this.#content.add('EMC')
    this.#open = undefined
  }

  get isAnyOpen(): boolean {
    return this.#open !== undefined
  }

  /** Goes on behind operators that left a sequence open. */
  resume(): void {
    this.#open = 'Layout'
  }
}
