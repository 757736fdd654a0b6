/**
 * Words of a PDF that a reader of the page can't see: white, covered, clipped, invisible. Each page is rendered as it
 * is and once more without its text: where a word stands, the two must differ.
 */
import {redrawn} from '../support/redraw.ts'
import {drawnWords, type DrawnWord} from './drawn-words.ts'
import {pixelsOf, type Pixels} from './pixels.ts'

const dotsPerInch = 110

/** How much a sample of 0 to 255 must differ; thin strokes of light grey on white still do. */
const visibleDifference = 48

/** The words that can't be seen, a line each. */
export async function unseenWords(file: string): Promise<readonly string[]> {
  const words = await drawnWords(file)
  if (words.length === 0) return ['no word is on any page']
  const shown = await pixelsOf(file, dotsPerInch)
  const bare = await pixelsOf(await redrawn(file, withoutText), dotsPerInch)
  return words
    .filter((word) => !isSeen(word, shown[word.page - 1], bare[word.page - 1]))
    .map(({page, text, left, top}) => `page ${String(page)}, ${String(left)} ${String(top)}: ${text}`)
}

/** Text in rendering mode 3 is not drawn (ISO 32000-1, 9.3.6). */
function withoutText(content: string): string {
  return content.replaceAll(/\b\d Tr$/gm, '3 Tr').replaceAll(/^BT$/gm, 'BT\n3 Tr')
}

/** Seen in every part as wide as it is high, so that a word that is covered in part is not. */
function isSeen(word: DrawnWord, shown?: Pixels, bare?: Pixels): boolean {
  if (shown === undefined || bare === undefined) return false
  const {left, right, top, bottom} = word
  const count = Math.max(1, Math.floor((right - left) / (bottom - top)))
  const width = (right - left) / count
  return Array.from({length: count}, (_, part) => left + part * width).every((start) =>
    differ({left: start, right: start + width, top, bottom}, shown, bare)
  )
}

type Box = Pick<DrawnWord, 'left' | 'right' | 'top' | 'bottom'>

function differ(box: Box, shown: Pixels, bare: Pixels): boolean {
  const scale = dotsPerInch / 72
  const bottom = Math.min(shown.height, Math.ceil(box.bottom * scale))
  const right = Math.min(shown.width, Math.ceil(box.right * scale))
  for (let row = Math.max(0, Math.floor(box.top * scale)); row < bottom; row += 1) {
    const start = row * shown.width
    const from = 3 * (start + Math.max(0, Math.floor(box.left * scale)))
    for (let at = from; at < 3 * (start + right); at += 1) {
      if (Math.abs((shown.samples[at] ?? 0) - (bare.samples[at] ?? 0)) >= visibleDifference) return true
    }
  }
  return false
}
