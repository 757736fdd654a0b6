/** Reads `:::figure` and `:::table`: a caption around images, or around one table. */
import type {Position} from 'unist'
import type {Block, Image, Inline} from '../../../model/tree/nodes.ts'
import type {Reading} from '../reading.ts'
import {anchorsOf} from './anchors-of.ts'

export interface CaptionedFacts {
  readonly base: {
    readonly id: string
    readonly lang?: string
    readonly caption?: readonly Inline[]
    readonly position: Position
  }
  readonly isDecorative: boolean
  /** Of images that have none of their own. */
  readonly width: string | undefined
  readonly children: readonly Block[]
}

/** Anything else in it is reported as `directive/holds-what-it-should`, and kept after it. */
export function captioned(
  name: 'figure' | 'table',
  facts: CaptionedFacts,
  reading: Reading
): readonly Block[] {
  return name === 'figure' ? makeFigure(facts, reading) : makeTable(facts, reading)
}

function makeFigure(
  {base, isDecorative, width, children}: CaptionedFacts,
  reading: Reading
): readonly Block[] {
  const images: Image[] = []
  const others: Block[] = []
  for (const block of children) {
    const found = imagesOf(block)
    if (found === undefined) others.push(block)
    else for (const image of found) images.push(image)
  }
  for (const block of others) reportOther(block, 'a figure holds images alone', reading)
  if (images.length === 0) {
    if (others.length === 0)
      reading.report('directive/holds-what-it-should', base.position, 'the figure holds no image')
    return others
  }
  const shown = images.map((image) => ({
    ...image,
    ...(width === undefined || image.width !== undefined ? {} : {width}),
    ...(isDecorative ? {decorative: true} : {})
  }))
  const named = children.filter((block) => block.id !== '' && !others.includes(block))
  const [first, ...more] = named
  const isNamed = base.id !== '' || first === undefined
  const figure: Block = {type: 'figure', ...base, ...(isNamed ? {} : {id: first.id}), children: shown}
  return [...anchorsOf(isNamed ? named : more), figure, ...others]
}

/** The images of a block that is nothing else; undefined for another. */
export function imagesOf(block: Block): readonly Image[] | undefined {
  if (block.type === 'figure')
    return block.caption === undefined || block.id === '' ? block.children : undefined
  if (block.type !== 'paragraph') return undefined
  const images: Image[] = []
  for (const inline of block.children) {
    if (inline.type === 'image') images.push(inline)
    else if (inline.type !== 'break' && (inline.type !== 'text' || inline.value.trim() !== ''))
      return undefined
  }
  return images
}

function makeTable({base, children}: CaptionedFacts, reading: Reading): readonly Block[] {
  const table = children.find((block) => block.type === 'table')
  const others = children.filter((block) => block !== table)
  if (table === undefined) {
    if (others.length === 0)
      reading.report('directive/holds-what-it-should', base.position, 'the directive holds no table')
  }
  for (const block of others) reportOther(block, 'a table directive holds one table alone', reading)
  if (table === undefined) return others
  const {position: _, ...given} = base
  if (base.caption !== undefined && table.caption !== undefined) {
    const {caption: children, position} = table
    others.push({type: 'paragraph', id: '', children, position})
    reading.report('directive/holds-what-it-should', position, 'the table has two captions', {
      hints: ['keep one of the two']
    })
  }
  if (base.id === '') return [{...table, ...given, id: table.id}, ...others]
  return [...anchorsOf([table]), {...table, ...given}, ...others]
}

function reportOther(block: Block, message: string, reading: Reading): void {
  reading.report('directive/holds-what-it-should', block.position, message, {
    hints: ['move this out of the directive']
  })
}
