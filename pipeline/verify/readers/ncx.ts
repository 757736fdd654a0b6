/** The contents of an EPUB in the form of EPUB 2 (NCX): they are those of its navigation document. */
import type {Loose, Unit} from '../unit.ts'
import {normalText} from '../unit-text.ts'
import {elementOf, elementsOf, wordsOf, type Markup} from './markup.ts'
import {numbered} from './web-contents.ts'

/** Entries that lead elsewhere or say something else than the contents' lines, in order. */
export function strayPoints(
  ncx: Markup,
  contents: readonly Unit[],
  targetOf: (address: string) => string
): readonly Loose[] {
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
    // Only the first: where one is lost, all that follow are others.
    if (!isSame) return [{what, at: point?.at ?? entry?.key ?? '', text: point?.text ?? 'nothing'}]
  }
  return []
}
