/** The contents of an EPUB in the form of EPUB 2 (NCX): they are those of its navigation document. */
import type {Loose, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import type {FrontPage} from './front.ts'
import {elementOf, elementsOf, wordsOf, type Markup} from '../web-reader/markup.ts'
import {numbered} from '../web-reader/contents.ts'

/** What it has to say: the lines of the contents, and what the package document says of the book. */
export interface NcxWanted {
  readonly contents: readonly Unit[]
  readonly targetOf: (address: string) => string
  readonly publication: Unit
  /** The unique identifier of the book. */
  readonly identifier: string
}

/** Entries that lead elsewhere or say something else than the contents' lines, and a head of another book. */
export function strayNcx({page, file}: FrontPage, wanted: NcxWanted): readonly Loose[] {
  return [...strayHead(page, file, wanted), ...strayPoints(page, wanted)]
}

/** The first entry that is not the line in its place: where one is lost, all that follow are others. */
function strayPoints(ncx: Markup, {contents, targetOf}: NcxWanted): readonly Loose[] {
  const points = elementsOf(ncx, 'navPoint').map((point) => {
    const source = elementOf(point, 'content')?.attributes.get('src') ?? ''
    const label = elementOf(point, 'text')
    return {
      at: targetOf(source).replace(/^#/, ''),
      text: label === undefined ? '' : normalText(wordsOf(label))
    }
  })
  const what = 'entry of the NCX unlike the contents'
  const longest = Math.max(points.length, contents.length)
  for (let index = 0; index < longest; index += 1) {
    const [point, entry] = [points[index], contents[index]]
    const isSame = entry?.key === `contents:${point?.at ?? ''}` && numbered(entry) === point?.text
    if (!isSame) return [{what, at: point?.at ?? entry?.key ?? '', text: point?.text ?? 'nothing'}]
  }
  return []
}

/** The title, its language, the identifier, and how deep the entries go (Z39.86-2005 §8.2). */
function strayHead(ncx: Markup, file: string, {publication, identifier}: NcxWanted): readonly Loose[] {
  const {title, language} = publication.facts
  const metas = new Map(
    elementsOf(ncx, 'meta').map(({attributes}) => [attributes.get('name'), attributes.get('content') ?? ''])
  )
  const named = elementsOf(ncx, 'docTitle').map((one) => normalText(wordsOf(one)))
  const checks = [
    ['title in the NCX', title, named.join('; ')],
    ['language of the NCX', language, elementOf(ncx, 'ncx')?.attributes.get('xml:lang') ?? ''],
    ['identifier in the NCX', identifier, metas.get('dtb:uid') ?? ''],
    ['depth of the NCX', String(depthOf(ncx)), metas.get('dtb:depth') ?? '']
  ] as const
  return checks
    .filter(([, wanted, found]) => wanted !== found)
    .map(([what, , text]) => ({what, at: file, text: text || 'nothing'}))
}

/** How many entries stand in each other. */
function depthOf({name, children}: Markup): number {
  const below = children.map((child) => (typeof child === 'string' ? 0 : depthOf(child)))
  return Math.max(0, ...below) + (name === 'navPoint' ? 1 : 0)
}
