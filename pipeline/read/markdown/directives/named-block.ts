/** Reads a block with an id as Quarto has it: images or a table with a caption below, or anything else, which the id is given to. */
import type {Block} from '../../../model/tree/nodes.ts'
import {nestHtml} from '../../html/nest-html.ts'
import type {MaskedText} from '../dialects/mask-source.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {idAttribute, judgeAttributes} from './attributes.ts'
import type {BlockDirective} from './block-directives.ts'
import {captioned, imagesOf} from './caption-directive.ts'

/** What holds neither images nor a table alone stays as it is, which is told; its first block has the id then. */
export function makeNamedBlock(node: BlockDirective, name: MaskedText, reading: Reading): readonly Block[] {
  const position = positionOf(node)
  const {id} = judgeAttributes([idAttribute(name, reading)], [], reading)
  const blocks = reading.blocks(nestHtml(node.children, reading))
  const last = blocks.at(-1)
  const isCaption = last?.type === 'paragraph' && last.id === '' && imagesOf(last) === undefined
  const content = isCaption ? blocks.slice(0, -1) : blocks
  const kind = kindOf(content)
  if (kind !== undefined) {
    const caption = isCaption ? {caption: last.children} : {}
    const base = {id, ...caption, position}
    return captioned(kind, {base, isDecorative: false, width: undefined, children: content}, reading)
  }
  reading.tell({
    what: 'a block with an id',
    outcome: 'is its content alone here',
    hint: 'give the id to what it names: `{#name}` at the end of a heading or paragraph',
    quoted: `#${name.value}`,
    position: {start: position.start, end: node.openingEnd}
  })
  const [first, ...others] = blocks
  return first?.id === '' ? [{...first, id}, ...others] : blocks
}

function kindOf(content: readonly Block[]): 'figure' | 'table' | undefined {
  const [first, ...others] = content
  if (first === undefined) return undefined
  if (first.type === 'table') return others.length === 0 ? 'table' : undefined
  return content.every((block) => imagesOf(block) !== undefined) ? 'figure' : undefined
}
