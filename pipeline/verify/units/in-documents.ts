/** Gives the units of a publication, or of an edition of it, by its documents, which may have been put by, or all at once. */
import {keptWith} from '../../model/memo.ts'
import {inMemory, putByData} from '../../model/values/put-by-data.ts'
import {sumOf} from '../../model/values/sum-of.ts'
import type {PutBy} from '../../model/world.ts'
import type {Blocks, DocumentBlocks, Facts, Unit} from './unit.ts'

/** `At` is where a key stands: a place in the source, or an address in the edition. */
export class InDocuments<At> implements Blocks {
  /** What is said of the publication itself. */
  readonly publication: Unit
  /** In order. */
  readonly documents: readonly (() => DocumentBlocks<At>)[]

  /** `facts` are what is said of the publication itself. */
  constructor(facts: Facts, documents: InDocuments<At>['documents']) {
    this.publication = {key: '', kind: 'publication', facts}
    this.documents = documents
  }

  get body(): readonly Unit[] {
    return [this.publication, ...this.documents.flatMap((open) => open().body)]
  }

  get notes(): readonly Unit[] {
    return this.documents.flatMap((open) => open().notes)
  }

  get anchors(): ReadonlyMap<string, At> {
    return new Map(this.documents.flatMap((open) => open().anchors))
  }

  /** The same without its documents. */
  get alone(): InDocuments<At> {
    return new InDocuments(this.publication.facts, [])
  }

  get count(): number {
    return 1 + sumOf(this.documents.map((open) => unitsIn(open())))
  }

  /** With each document changed; where they were put by, whenever one is asked for, and nothing is held of it. */
  map(change: (units: readonly Unit[]) => readonly Unit[], isPutBy: boolean): InDocuments<At> {
    const changed = this.documents.map((open) => {
      const openChanged = changedBy(change, open)
      return isPutBy ? openChanged : inMemory(openChanged())
    })
    return new InDocuments(this.publication.facts, changed)
  }
}

/** Made here, where the units are not in reach: a function keeps all that those around it have in hand. */
function changedBy<At>(
  change: (units: readonly Unit[]) => readonly Unit[],
  open: () => DocumentBlocks<At>
): () => DocumentBlocks<At> {
  return () => {
    const {body, notes, anchors} = open()
    return {body: change(body), notes: change(notes), anchors}
  }
}

/** What is said in a document, for when it is asked for. */
export function heldDocument<At>(blocks: DocumentBlocks<At>, putBy?: PutBy): () => DocumentBlocks<At> {
  const {body, notes, anchors} = blocks
  return putByData({body, notes, anchors}, keptWith<DocumentBlocks<At>>('body', 'notes', 'anchors'), putBy)
}

/** The keys of its units and of all that links can lead to. */
export function keysIn({body, notes, anchors}: DocumentBlocks<unknown>): readonly string[] {
  return [...body.map(({key}) => key), ...notes.map(({key}) => key), ...anchors.map(([key]) => key)]
}

export function unitsIn({body, notes}: Blocks): number {
  return body.length + notes.length
}
