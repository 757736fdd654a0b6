/** Writes the page numbers into the contents, with dotted lines that lead to them. */
import type {DestinationPlace} from './engine/tags/destinations.ts'
import {fontOf} from './engine/file/font-of.ts'
import type {Fonts} from './engine/file/fonts.ts'
import type {LaidPage, TextLine, Trailer} from './engine/pages/laid.ts'
import {placeApart} from './engine/pages/place-apart.ts'
import {setWords} from './text/set-line.ts'

const leader = '.  '
const leaderGap = 6
/** The widest number that leaders leave room for. */
const numberRoom = 16

/** Every line with a trailer gets its number; throws for a destination that no page has. */
export function fillPageNumbers(
  pages: readonly LaidPage[],
  destinations: ReadonlyMap<string, DestinationPlace>,
  fonts: Fonts
): void {
  for (const page of pages) {
    const right = page.pageSize.width - page.pageMargins.right
    for (const [index, item] of page.items.entries()) {
      if (item.kind !== 'line' || item.line.trailer === undefined) continue
      const {destination} = item.line.trailer
      const place = destinations.get(destination)
      if (place === undefined) throw new Error(`expected the destination ${destination}`)
      const line = withTrailer(item.line, {trailer: item.line.trailer, page: place.page + 1, right}, fonts)
      page.items[index] = {kind: 'line', line}
    }
  }
}

interface TrailerPlace {
  readonly trailer: Trailer
  readonly page: number
  readonly right: number
}

function withTrailer(line: TextLine, {trailer, page, right}: TrailerPlace, fonts: Fonts): TextLine {
  const {textStyle, leaderStyle, tag, link} = trailer
  const number = setWords(
    [{text: String(page), font: fontOf(textStyle), textStyle, tag, link, noWrap: true}],
    fonts
  )
  const edge = right - line.x
  const step = setWords(
    [{text: leader, font: fontOf(leaderStyle), textStyle: leaderStyle, tag: 'Layout', noWrap: true}],
    fonts
  )
  const width = step.words[0]?.word.width ?? 0
  const room = edge - Math.max(numberRoom, number.width + leaderGap / 2) - line.width - leaderGap
  const count = width === 0 ? 0 : Math.max(0, Math.floor(room / width))
  // a common grid: dots of all lines stand below each other
  const start = edge - numberRoom - count * width
  // Without a dot a space parts the words from the number: what is drawn in one go is one piece of the link.
  const text = count === 0 ? '\u00a0' : leader.repeat(count)
  const dots = setWords(
    [{text, font: fontOf(leaderStyle), textStyle: leaderStyle, tag: 'Layout', noWrap: true}],
    fonts
  )
  const {trailer: _, ...rest} = line
  return {
    ...rest,
    words: [...line.words, ...placeApart(dots, start), ...placeApart(number, edge - number.width)]
  }
}
