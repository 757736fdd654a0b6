/** Finds where the address of a link stands in the text of its file, and writes another in its place. */
import type {Edit} from '../../model/diagnostic.ts'
import type {Place} from '../../model/place.ts'

/** What means the same in Markdown, in an attribute of HTML and as a bare address, with an end that belongs to it everywhere. */
const plainAddress = /^https?:[\w:/.?=&%#~+,;@!$-]*[a-z\d/]$/i

/**
 * Undefined where the address stands elsewhere, as in a definition, is written in another way, as with entities, or would have
 * to be. `text` is the file's, in which the place counts lines and columns.
 */
export function addressEdit(
  written: string,
  place: Place,
  {text, to}: {readonly text: string; readonly to: string}
): Edit | undefined {
  if (!plainAddress.test(to) || /&#?\w+;/.test(to) || place.end === undefined) return undefined
  const {start, end} = place
  const lines = text.split(/\r\n?|\n/)
  const line = lines[start.line - 1]
  if (line === undefined || start.line !== end.line) return undefined
  const link = line.slice(start.column - 1, end.column - 1)
  const at = link.indexOf(written)
  // An address that is its own words stands there twice, and it is the last that leads.
  const only =
    link.lastIndexOf(written) === at
      ? at
      : link.endsWith(`](${written})`)
        ? link.length - written.length - 1
        : -1
  if (written === '' || only < 0) return undefined
  const column = start.column + only
  return {
    start: {line: start.line, column},
    end: {line: start.line, column: column + written.length},
    text: to
  }
}
