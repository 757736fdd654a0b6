/** Reports words that Markdown takes for the address of links that there are not: `[Note]: Closed` is in no edition. */
import type {Definition} from 'mdast'
import {lineText} from '../../line-table.ts'
import type {Definitions} from '../gather-definitions.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/** CommonMark 0.31.2, §4.7: what looks like the definition of a link is shown nowhere. One whose address is one, or that a link refers to, is meant. */
export function reportLostDefinitions({links, referred}: Definitions, reading: Reading): void {
  for (const definition of links.values())
    if (!referred.has(definition.identifier) && isWord(definition)) reportLost(definition, reading)
}

/** An address has a point, a stroke, a colon or a number sign in it; a full stop may end a sentence. */
function isWord({label, url}: Definition): boolean {
  return /^[\p{L}\p{N}]/u.test(label ?? '') && /^\p{L}[\p{L}\p{M}\p{N}'’-]*[.,;!?]?$/u.test(url)
}

function reportLost(definition: Definition, reading: Reading): void {
  const {start, end} = positionOf(definition)
  reading.tell({
    what: 'words behind a colon',
    outcome: 'is the address of links here, and in no edition',
    hint: 'write `\\[` for the first bracket, or leave the brackets out',
    quoted: lineText(reading.lines, start.line)
      .slice(start.column - 1)
      .trim(),
    position: {start, end}
  })
}
