/** Says what became of blocks that a page had: which stand on another page, with the way there, and which are gone. */
import type {FormerPart} from '../../model/publication/furniture.ts'
import type {LeftId} from '../../model/publication/publication.ts'
import type {Furnished} from './furnished.ts'

/** One part for all that are gone, and one for each that stands elsewhere: its words are the title there. */
export function formerParts(
  {id, language, documents, words}: Furnished,
  former: readonly LeftId[]
): readonly FormerPart[] {
  const {moved, gone} = words.labels.formerParts
  const ids = former.flatMap((one) => (one.to === undefined ? [one.id] : []))
  const titles = new Map(documents.map(({name, titleText}) => [name, titleText]))
  return [
    ...(ids.length === 0 ? [] : [{ids, words: gone}]),
    ...former.flatMap(({id: left, to}) => {
      if (to === undefined) return []
      const target = {
        kind: 'place' as const,
        to: {publication: id, language, document: to.document, block: to.id}
      }
      return [{ids: [left], label: moved, words: titles.get(to.document) ?? to.document, target}]
    })
  ]
}
