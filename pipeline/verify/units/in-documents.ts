/** Gives the units of a publication, or of an edition of it, by its documents, which may have been put by, or all at once. */
import type {KnownDocuments} from '../../model/kept/known-documents.ts'
import {changedItems, type Items} from '../../model/put-by/items.ts'
import {heldItems} from '../../model/put-by/later-items.ts'
import {sumOf} from '../../model/values/sum-of.ts'
import type {Blocks, DocumentBlocks, Facts, Unit} from './unit.ts'

/** `At` is where a key stands: a place in the source, or an address in the edition. */
export class InDocuments<At> implements Blocks {
  /** What is said of the publication itself. */
  readonly publication: Unit
  /** In order. */
  readonly documents: Items<DocumentBlocks<At>>
  /** By all that their units are made of; absent where nothing is kept. */
  readonly known: KnownDocuments | undefined

  /** `facts` are what is said of the publication itself. */
  constructor(facts: Facts, documents: Items<DocumentBlocks<At>>, known?: KnownDocuments) {
    this.publication = {key: '', kind: 'publication', facts}
    this.documents = documents
    this.known = known
  }

  get body(): readonly Unit[] {
    return [this.publication, ...Array.from(this.documents, ({body}) => body).flat()]
  }

  get notes(): readonly Unit[] {
    return Array.from(this.documents, ({notes}) => notes).flat()
  }

  get anchors(): ReadonlyMap<string, At> {
    return new Map(Array.from(this.documents, ({anchors}) => anchors).flat())
  }

  /** The same without its documents. */
  get alone(): InDocuments<At> {
    return new InDocuments(this.publication.facts, [])
  }

  get count(): number {
    return 1 + sumOf(changedItems(this.documents, unitsIn))
  }

  /** With each document changed when it is asked for; where they were put by, whenever it is, and nothing is held of it. `change` is made of nothing else but what documents are known by. */
  map(change: (units: readonly Unit[]) => readonly Unit[], isPutBy: boolean): InDocuments<At> {
    const changed = changedItems(this.documents, ({body, notes, anchors}) => {
      return {body: change(body), notes: change(notes), anchors}
    })
    return new InDocuments(this.publication.facts, isPutBy ? changed : heldItems(changed), this.known)
  }
}

/** The keys of its units and of all that links can lead to. */
export function keysIn({body, notes, anchors}: DocumentBlocks<unknown>): readonly string[] {
  return [...body.map(({key}) => key), ...notes.map(({key}) => key), ...anchors.map(([key]) => key)]
}

export function unitsIn({body, notes}: Blocks): number {
  return body.length + notes.length
}
