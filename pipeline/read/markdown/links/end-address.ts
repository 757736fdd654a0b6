/** Finds where an address that is written without marks ends, in texts of every script. */
import type {Link, Text} from 'mdast'
import type {Position} from 'unist'

/**
 * An address without marks, parted from the words behind it: GFM (§6.9) knows the punctuation of ASCII alone, and reads on over the full
 * stops, commas and brackets of other scripts. Undefined where nothing has to be parted. Letters and marks of other scripts stay in the
 * address, and so do dashes, apostrophes and middle dots within it.
 */
export function endAddress(address: Link, words: Text): readonly [Link, Text] | undefined {
  const end = words.value.search(behindAddress)
  if (end <= 0) return undefined
  const {value, position} = words
  const [before, behind] = position === undefined ? [] : partsOf(position, end, value.length)
  const shown = {...words, value: value.slice(0, end), position: before}
  const url = address.url.slice(0, end - value.length)
  return [
    {...address, url, children: [shown], position: before ?? address.position},
    {...words, value: value.slice(end), position: behind}
  ]
}

/** Both have the whole place where that is not of these characters alone: beside HTML it is the parent's. */
function partsOf({start, end}: Position, at: number, length: number): readonly [Position, Position] {
  if (start.offset === undefined || end.offset !== start.offset + length)
    return [
      {start, end},
      {start, end}
    ]
  const middle = {line: start.line, column: start.column + at, offset: start.offset + at}
  return [
    {start, end: middle},
    {start: middle, end}
  ]
}

/**
 * What ends a sentence or its parts, and brackets and quotation marks, all beyond ASCII; or any other punctuation at the very end. What
 * repeats is looked through from its start alone, so that the time grows with the address.
 */
const behindAddress =
  /(?<![!"'*,.:;?_~])[!"'*,.:;?_~]*(?:[^\P{Terminal_Punctuation}\p{ASCII}]|[^\P{Ps}\p{ASCII}]|[^\P{Pe}\p{ASCII}]|[\u00ab\u00bb\u201c-\u201f]|(?<![^\P{P}\p{ASCII}])[^\P{P}\p{ASCII}]+$)/u
