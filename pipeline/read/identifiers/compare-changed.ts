/** Compares what changed in a publication with an earlier version, and gives its blocks the ids that they had. */
import {changedDocuments} from '../../model/alignment/changed-documents.ts'
import {align} from '../../model/alignment/index.ts'
import {idsIn, withIds} from '../../model/alignment/pieces-of.ts'
import type {Outcome} from '../../model/diagnostic.ts'
import {withChanged, type Document} from '../../model/publication/document.ts'
import type {EarlierIds, FormerId} from '../../model/publication/former-ids.ts'
import type {Shelf} from '../../model/shelf.ts'
import {comparedPieces} from './compared-pieces.ts'
import {doubtsOf} from './doubts-of.ts'
import type {EarlierPart, EarlierParts} from './earlier-parts.ts'
import {findFormer} from './find-former.ts'
import {idsByWords} from './ids-by-words.ts'
import {namerOf} from './namer-of.ts'
import {withoutAnchors} from './put-anchors.ts'

export interface Comparing {
  readonly known: EarlierIds
  readonly parts: EarlierParts
  /** By name, what is known of documents that are, block by block, what they were. */
  readonly staying: ReadonlyMap<string, EarlierPart>
  readonly labels: boolean
  readonly shelf?: Shelf | undefined
}

export interface Named {
  /** Without anchors that no author wrote. */
  readonly document: Document
  /** Of its pieces. */
  readonly ids: readonly string[]
}

export interface Compared {
  /** By their places, those that are not `staying`. */
  readonly named: ReadonlyMap<number, Named>
  /** Of all documents. */
  readonly former: readonly FormerId[]
}

/** Documents that stay themselves are compared, unopened, only where they stand beside one that does not. Reports where it is not sure that a block is the one that had its id. */
export function compareChanged(
  documents: readonly Document[],
  {known, parts, staying, labels, shelf}: Comparing
): Outcome<Compared> {
  const {before, after} = changedDocuments(
    parts.runs,
    documents.map(({name}) => ({
      document: name,
      pieces: staying.get(name)?.pieces.length ?? 0,
      isItself: staying.has(name)
    }))
  )
  const bare = documents.slice(after.from, after.to).map((document) => {
    const isBare = staying.has(document.name) || !document.holds.has('span')
    return isBare ? document : withChanged(document, withoutAnchors, {shelf})
  })
  const pieces = comparedPieces(bare, staying)
  const former = known.former.filter(({document}) => !staying.has(document))
  const earlier = {pieces: parts.piecesIn(before), former}
  const pairs = align(earlier.pieces, pieces)
  const nameBlocksOf = namerOf(pieces, {earlier, pairs, labels})
  const named = new Map<number, Named>()
  // Lists of each document: a function takes no hundred thousand arguments.
  const byWords: (readonly FormerId[])[] = []
  const ids = bare.map((document, index) => {
    const itself = staying.get(document.name)
    if (itself !== undefined) return itself.pieces.map(({id}) => id)
    let own: readonly string[] = []
    const changed = withChanged(
      document,
      (opened) => {
        const content = nameBlocksOf(opened)
        own = idsIn(content)
        byWords.push(idsByWords(document, content, labels))
        return content
      },
      {shelf}
    )
    named.set(after.from + index, {document: changed, ids: own})
    return own
  })
  const today = withIds(pieces, ids.flat())
  const changed = [...named.values()].map(({document}) => document)
  const found = findFormer(
    {documents: changed, pieces: today, byWords: byWords.flat(), staying},
    {earlier, pairs}
  )
  return {value: {named, former: found}, diagnostics: doubtsOf(today, {earlier, pairs})}
}
