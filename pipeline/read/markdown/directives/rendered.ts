/** Reads a directive of an extension: what it holds is read, the extension renders it, and its blocks are those of the document. */
import {
  partOfExtension,
  thrownDetails,
  type DirectiveRenderer,
  type Thrown
} from '../../../model/extension.ts'
import type {Block, Inline} from '../../../model/tree/nodes.ts'
import {nestHtml} from '../../html/nest-html.ts'
import {completeBlocks} from '../../rendered/complete-blocks.ts'
import {BadNode, startRendering} from '../../rendered/given-back.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {parseCommon} from './attributes.ts'
import type {BlockDirective} from './block-directives.ts'

interface RenderedDirective {
  readonly node: BlockDirective
  readonly renderer: DirectiveRenderer
  readonly label: readonly Inline[]
}

/** Where its attributes do not fit, or the extension fails, that is reported, and its label and content are kept. */
export function makeRendered({node, renderer, label}: RenderedDirective, reading: Reading): readonly Block[] {
  const {start} = positionOf(node)
  const position = {start, end: node.openingEnd}
  const {common, others} = parseCommon(node.attributes, reading)
  const children = reading.blocks(nestHtml(node.children, reading))
  const words: readonly Block[] =
    label.length === 0 ? [] : [{type: 'paragraph', id: '', children: label, position}]
  const kept = together([...words, ...children], common, position)
  const {values, faults} = renderer.judge(new Map([...others].map(([name, {value}]) => [name, value])))
  for (const {attribute, message, hint} of faults) {
    const at = (attribute === undefined ? undefined : others.get(attribute))?.position ?? position
    reading.report('extension/attributes-fit', at, message, hint === undefined ? {} : {hints: [hint]})
  }
  if (faults.length > 0) return kept
  const fail = (why: string, thrown: Thrown = {words: why}): readonly Block[] => {
    const by = partOfExtension('directive', node.name, renderer.from)
    reading.report('extension/works', position, `${by} ${why}`, thrownDetails(thrown))
    return kept
  }
  let given: unknown
  try {
    given = renderer.render({attributes: values, label, children}, reading.path)
  } catch (error) {
    const thrown = renderer.explain(error)
    return fail(`failed: ${thrown.words}`, thrown)
  }
  try {
    const blocks = completeBlocks(given, 'result', startRendering(reading, position, {label, children}))
    return together(blocks, common, position)
  } catch (error) {
    if (error instanceof BadNode) return fail(`gave what can't be published: ${error.message}`)
    throw error
  }
}

/** With an id or a language of their own, blocks are held together. */
function together(
  blocks: readonly Block[],
  {id, lang}: {readonly id: string; readonly lang?: string},
  position: Block['position']
): readonly Block[] {
  if (id === '' && lang === undefined) return blocks
  return [{type: 'division', id, ...(lang === undefined ? {} : {lang}), children: blocks, position}]
}
