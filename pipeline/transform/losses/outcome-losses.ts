/** Lists the outcomes of findings among the losses, each with the block that it is in. */
import type {LossKind, LossPlace, OutcomePlace} from '../../model/edition/loss.ts'
import {digestOnce, rememberList, type Memo} from '../../model/memo.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import type {RuleId} from '../../model/rules.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {isBlock} from '../../model/tree/shape.ts'
import {addTo} from '../../model/values/group-by.ts'
import {visit} from '../../model/tree/walk.ts'
import {isAtOrBefore} from '../../model/place.ts'

export interface OutcomeInBlock {
  readonly what: LossKind
  readonly rule: RuleId
  readonly at: LossPlace
}

/** Lines of a file whose blocks are looked through for a place: a long document has a hundred thousand blocks, and may have thousands of findings. */
const linesTogether = 64

/** In the order of `outcomes`. */
export function outcomeLosses(
  {documents}: Publication,
  outcomes: readonly OutcomePlace[],
  memo?: Memo
): readonly OutcomeInBlock[] {
  const files = new Map(outcomes.map(({path}): [string, FileBlocks] => [path, {around: new Map()}]))
  if (files.size > 0)
    for (const document of documents) for (const block of rememberedBlocks(document, memo)) put(block, files)
  return outcomes.map(({rule, what, path, line, column}) => {
    const {own, around} = files.get(path) ?? {}
    const near = around?.get(partOf(line))
    const key = near?.findLast((block) => isWithin({line, column}, block))?.key ?? own?.key ?? ''
    return {what, rule, at: {key, path, line, column}}
  })
}

/** The blocks of a file, each before those that it holds. */
interface FileBlocks {
  /** The first: of a document's own file, the document. */
  own?: Block
  /** All others, by each part of the file that they stand in. */
  readonly around: Map<number, Block[]>
}

function put(block: Block, files: ReadonlyMap<string, FileBlocks>): void {
  const file = files.get(block.path)
  if (file === undefined) return
  if (file.own === undefined) {
    file.own = block
    return
  }
  for (let part = partOf(block.start.line); part <= partOf(block.end.line); part += 1)
    addTo(file.around, part, block)
}

function partOf(line: number): number {
  return Math.floor(line / linesTogether)
}

type Spot = Pick<LossPlace, 'line' | 'column'>

interface Block {
  readonly key: string
  readonly path: string
  readonly start: Spot
  readonly end: Spot
}

function rememberedBlocks(document: PublishedDocument, memo: Memo | undefined): readonly Block[] {
  return rememberList(memo, {
    of: memo && ['where blocks are in the source', digestOnce(document)],
    make: () => blocksOf(document)
  })
}

/** The document itself, and then its blocks, each before those that it holds. */
function blocksOf({name, path, title, children}: PublishedDocument): readonly Block[] {
  const start = {line: 1, column: 1}
  const blocks: Block[] = [{key: name, path, start, end: start}]
  visit([...title, ...children], (node) => {
    if (!isPlaced(node)) return
    const {file = path, start: from, end} = node.position
    blocks.push({key: `${name}/${node.id}`, path: file, start: from, end})
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
