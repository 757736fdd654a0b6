/** Reads a block with an id as Quarto has it: images or a table with a caption below, or anything else, which the id is given to. */
import type {Block, Inline} from '../../../model/tree/nodes.ts'
import {nestHtml} from '../../html/nest-html.ts'
import type {MaskedName} from '../dialects/kramdown/masked-name.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {anchorsOf} from './anchors-of.ts'
import {judgeAttributes, nameAttributes} from './attributes.ts'
import type {BlockDirective} from './block-directives.ts'
import {captioned, imagesOf} from './caption-directive.ts'

export interface NamedFacts {
  readonly name: MaskedName
  /** The caption where it is an attribute; empty for none. */
  readonly label: readonly Inline[]
}

/** What holds neither images nor a table alone stays as it is, which is told; its first block has the id then, or what stands before one with its own. */
export function makeNamedBlock(
  node: BlockDirective,
  {name, label}: NamedFacts,
  reading: Reading
): readonly Block[] {
  const position = positionOf(node)
  const {id, lang} = judgeAttributes(nameAttributes(name, reading), [], reading)
  const blocks = reading.blocks(nestHtml(node.children, reading))
  const last = blocks.at(-1)
  const isCaption =
    label.length === 0 && last?.type === 'paragraph' && last.id === '' && imagesOf(last) === undefined
  const content = isCaption ? blocks.slice(0, -1) : blocks
  const kind = kindOf(content)
  if (kind !== undefined) {
    const caption = isCaption ? last.children : label
    const base = {
      id,
      ...(lang === undefined ? {} : {lang}),
      ...(caption.length > 0 ? {caption} : {}),
      position
    }
    return captioned(kind, {base, isDecorative: false, width: undefined, children: content}, reading)
  }
  reading.tell({
    what: 'a block with an id',
    outcome: 'is its content alone here',
    hint: 'give the id to what it names: `{#name}` at the end of a heading or paragraph',
    quoted: `#${name.value}`,
    position: {start: position.start, end: node.openingEnd}
  })
  const words: readonly Block[] =
    label.length === 0 ? [] : [{type: 'paragraph', id: '', children: label, position}]
  const kept = [...words, ...blocks].map((block) => (lang === undefined ? block : {lang, ...block}))
  const [first, ...others] = kept
  return first?.id === '' ? [{...first, id}, ...others] : [...anchorsOf([{id, position}]), ...kept]
}

function kindOf(content: readonly Block[]): 'figure' | 'table' | undefined {
  const [first, ...others] = content
  if (first === undefined) return undefined
  if (first.type === 'table') return others.length === 0 ? 'table' : undefined
  return content.every((block) => imagesOf(block) !== undefined) ? 'figure' : undefined
}
