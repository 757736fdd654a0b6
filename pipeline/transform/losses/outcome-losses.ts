/** Lists the outcomes of findings among the losses, each with the block that it is in. */
import type {LossKind, LossPlace, OutcomePlace} from '../../model/edition/loss.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import type {RuleId} from '../../model/rules.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {isBlock} from '../../model/tree/shape.ts'
import {visit} from '../../model/tree/walk.ts'

export interface OutcomeInBlock {
  readonly what: LossKind
  readonly rule: RuleId
  readonly at: LossPlace
}

/** In the order of `outcomes`. */
export function outcomeLosses(
  {documents}: Publication,
  outcomes: readonly OutcomePlace[]
): readonly OutcomeInBlock[] {
  const changed = new Set(outcomes.map(({path}) => path))
  const blocks = new Map(
    documents.filter(({path}) => changed.has(path)).map((document) => [document.path, blocksOf(document)])
  )
  return outcomes.map(({rule, what, path, line, column}) => {
    const [own, ...inner] = blocks.get(path) ?? []
    const key = inner.findLast((block) => isWithin({line, column}, block))?.key ?? own?.key ?? ''
    return {what, rule, at: {key, path, line, column}}
  })
}

type Spot = Pick<LossPlace, 'line' | 'column'>

interface Block {
  readonly key: string
  readonly start: Spot
  readonly end: Spot
}

/** The document itself, and then its blocks, each before those that it holds. */
function blocksOf({name, title, children}: PublishedDocument): readonly Block[] {
  const start = {line: 1, column: 1}
  const blocks: Block[] = [{key: name, start, end: start}]
  visit([...title, ...children], (node) => {
    if (isPlaced(node)) blocks.push({key: `${name}/${node.id}`, ...node.position})
  })
  return blocks
}

type PlacedBlock = Extract<DocumentNode, {readonly id: string; readonly position: object}>

function isPlaced(node: DocumentNode): node is PlacedBlock {
  return (isBlock(node) || node.type === 'note') && 'position' in node
}

function isWithin(spot: Spot, {start, end}: Block): boolean {
  return isAtOrBefore(start, spot) && isAtOrBefore(spot, end)
}

function isAtOrBefore(one: Spot, other: Spot): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column)
}
