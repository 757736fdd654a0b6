/** Puts blocks where only a line may stand, such as a table's cell: each becomes lines, parted by breaks. */
import type {Block, Inline} from '../../../model/tree/nodes.ts'
import {mapWithin, unchanged} from '../../../model/tree/shape.ts'
import type {Reading} from '../reading.ts'
import {isBlockNode, type SourceNode} from '../source-tree.ts'
import {trimInlines} from '../trim-inlines.ts'

export interface Lines {
  readonly inlines: readonly Inline[]
  /** Whether more than one paragraph was there: its shape is lost. */
  readonly flattened: boolean
}

/** The nodes in a line; blocks among them as lines of their own. */
export function linesOf(nodes: readonly SourceNode[], reading: Reading): Lines {
  if (!nodes.some(isBlockNode)) return {inlines: trimInlines(reading.inlines(nodes)), flattened: false}
  const blocks = reading.blocks(nodes)
  const lines = blocks.flatMap(linesOfBlock)
  const isPlain =
    blocks.length <= 1 && blocks.every((block) => block.type === 'paragraph' || block.type === 'figure')
  return {inlines: join(lines), flattened: !isPlain}
}

type Line = readonly Inline[]

function join(lines: readonly Line[]): Line {
  return lines.flatMap((line, index) => {
    const position = line[0]?.position
    return index === 0 || position === undefined ? line : [{type: 'break', position}, ...line]
  })
}

/** An id that the author gave stays, on a span. */
function linesOfBlock(block: Block): readonly Line[] {
  const [first = [], ...rest] = linesWithin(block)
  if (block.id === '' && block.lang === undefined) return [first, ...rest].filter((line) => line.length > 0)
  const {id, lang, position} = block
  const span: Inline = {
    type: 'span',
    ...(id === '' ? {} : {id}),
    ...(lang === undefined ? {} : {lang}),
    children: first,
    position
  }
  return [[span], ...rest]
}

/** Each list of words is a line, and each row of a table. */
function linesWithin(block: Block): readonly Line[] {
  if (block.type === 'code')
    return block.value.split('\n').map((value) => [{type: 'inlineCode', value, position: block.position}])
  const lines: Line[] = []
  const take = <L extends Line>(line: L): L => {
    lines.push(line)
    return line
  }
  mapWithin(block, {
    ...unchanged,
    words: take,
    images: take,
    blocks(blocks) {
      for (const one of blocks) for (const line of linesOfBlock(one)) lines.push(line)
      return blocks
    },
    parts: (parts, map) =>
      parts.map((part) => {
        if (part.type !== 'tableRow') return map(part)
        take(join(part.children.map((cell) => cell.children)))
        return part
      })
  })
  return lines
}
