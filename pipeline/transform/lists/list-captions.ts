/** Fills lists of figures, tables and equations: ordinary lists of links, which every edition shows. */
import type {Block, Inline, List, ListItem} from '../../model/tree/nodes.ts'
import type {Change, Common} from '../draft.ts'
import {generatedWords, type InPublication} from '../generated-words.ts'
import {mapFlow} from '../map-nodes.ts'
import type {NotedCaption} from '../noted/noted.ts'
import {takenNames} from '../taken-names.ts'

/** In reading order, of the whole publication. Of a list of nothing an empty division stays, which has its id. */
export function listCaptions(publication: Common): Change {
  return (document, ask) => {
    if (!document.holds.has('captionList')) return document
    const nameOf = takenNames(document)
    const block = (node: Block): Block => {
      if (node.type !== 'list' || node.listed === undefined) return node
      const {listed, ...list} = node
      const {id, position, lang = document.source.language} = list
      const named = ask('captions', listed)
      if (named.length === 0) return {type: 'division', id, children: [], position}
      const around = {publication, lang, position}
      const children = named.map((entry, index): ListItem => {
        const words = entryWords(entry, around)
        const name = nameOf(`${id}-${String(index + 1)}`)
        return {
          type: 'listItem',
          position,
          children: [{type: 'paragraph', id: name, position, children: words}]
        }
      })
      return {...list, children}
    }
    return {...document, children: mapFlow(document.children, {block})}
  }
}

/** Where an entry stands. */
interface Around {
  readonly publication: InPublication
  readonly lang: string
  readonly position: List['position']
}

/** A label and a caption are one link; a formula stands behind the link. */
function entryWords(
  {kind, label: words, caption, formulas, lang, to}: NotedCaption,
  {publication, lang: around, position}: Around
): readonly Inline[] {
  const link = (children: readonly Inline[]): Inline => ({
    type: 'link',
    url: `#${to.block}`,
    target: {kind: 'internal', to},
    children,
    position
  })
  const inLanguage = (words: Inline): Inline =>
    lang === around ? words : {type: 'span', lang, position, children: [words]}
  const label = generatedWords(words, position, publication)
  const space: Inline = {type: 'text', value: ' ', position}
  if (kind !== 'equation')
    return [link([...label, space, inLanguage({type: 'text', value: caption, position})])]
  const shown = formulas.map((formula): Inline => ({
    type: 'formula',
    display: 'inline',
    ...formula,
    position
  }))
  return [link(label), ...shown.flatMap((formula) => [space, inLanguage(formula)])]
}
