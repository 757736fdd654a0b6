/** Reports fenced code that never closes: everything behind it is code. */
import type {Code} from 'mdast'
import {lineText, pointAt} from '../line-table.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** CommonMark 0.31.2, §4.5: such code goes on to the end of the document, or of the block that it stands in. */
export function reportOpenCode(node: Code, reading: Reading): void {
  const position = positionOf(node)
  const {start, end} = position
  const fence = /^(?:`{3,}|~{3,})/.exec(lineText(reading.lines, start.line).slice(start.column - 1))?.[0]
  if (fence === undefined) return
  const last = end.line === start.line ? '' : lineText(reading.lines, end.line).slice(0, end.column - 1)
  const closing = /(`{3,}|~{3,})[ \t]*$/.exec(last)?.[1] ?? ''
  if (closing.startsWith(fence)) return
  const opening = {start, end: pointAt(reading.lines, (start.offset ?? 0) + fence.length)}
  reading.report('markdown/is-understood', opening, 'the code that begins here never closes', {
    hints: [
      `write the line \`\` ${fence} \`\` where it ends: everything up to the end of the document, or of the block around it, is code`
    ]
  })
}
