/** Gives the links of an arbitrary manuscript blocks to lead to: those that it has. */
import type {Manuscript} from '../../../pipeline/model/publication/manuscript.ts'
import type {Inline} from '../../../pipeline/model/tree/nodes.ts'
import {isBlock} from '../../../pipeline/model/tree/shape.ts'
import {visit} from '../../../pipeline/model/tree/walk.ts'
import {mapBlocks, type Changes} from '../../../pipeline/transform/map-nodes.ts'

interface Place {
  readonly document: string
  readonly block?: string
}

/** The manuscript with every link that names a block by its number naming it by its id. */
export function settleLinks(manuscript: Manuscript): Manuscript {
  const places = placesOf(manuscript)
  const changes: Changes = {inline: (inline) => settled(inline, manuscript, places)}
  return {
    ...manuscript,
    documents: manuscript.documents.map((document) => ({
      ...document,
      children: mapBlocks(document.children, changes),
      notes: document.notes.map((note) => ({...note, children: mapBlocks(note.children, changes)}))
    }))
  }
}

function placesOf({documents}: Manuscript): readonly Place[] {
  return documents.flatMap(({name, children}) => {
    const places: Place[] = [{document: name}]
    visit(children, (node) => {
      if (isBlock(node)) places.push({document: name, block: node.id})
    })
    return places
  })
}

function settled(inline: Inline, {id, language}: Manuscript, places: readonly Place[]): Inline {
  if (inline.type !== 'link' || inline.target.kind !== 'internal') return inline
  const number = /^block (\d+)$/.exec(inline.target.to.block ?? '')?.[1]
  const place = number === undefined ? undefined : places[Number(number) % places.length]
  if (place === undefined) return inline
  return {...inline, target: {kind: 'internal', to: {publication: id, language, ...place}}}
}
