/** Takes away the fences of cells that hold Markdown, and the text of those that are not shown. */
import {closingOf, columnOf} from './open-fence.ts'
import {blank, shown, unshown, type UnshownMask} from './mask-unshown.ts'
import {optionInCell, textCell} from './text-cell.ts'

/**
 * Whether the line opens such a cell: its fences and options become spaces, and its text, too, where it is not shown. One that is not shown and has no
 * end is code, as it is written, which is told.
 */
export function maskTextCell(index: number, line: string, {lines, offset, told, open}: UnshownMask): boolean {
  let end = index + 1
  const cell = textCell(line, () => {
    const options: string[] = []
    for (; optionInCell.test(lines[end] ?? ''); end += 1)
      options.push(optionInCell.exec(lines[end] ?? '')?.[1] ?? '')
    return options
  })
  if (cell === undefined) return false
  const {before, fence: mark, isShown, isConditional} = cell
  const opened = {mark, column: columnOf(line, mark)}
  if (isShown) open.push({...opened, isCell: true})
  else {
    const closing = closingOf(opened, lines, end)
    if (closing === undefined) return false
    end = closing + 1
  }
  if (isConditional || !isShown)
    told.push({
      ...(isShown ? shown : unshown),
      start: offset + line.indexOf('{', before.length),
      end: offset + line.trimEnd().length
    })
  lines[index] = before.padEnd(line.length)
  const depth = before.split('>').length - 1
  for (let at = index + 1; at < end; at += 1) lines[at] = blank(lines[at] ?? '', depth)
  return true
}
