/** Puts blocks that the original alone has into the document that translates it, where somebody has translated them. */
import {blocksIn} from '../model/edition/held.ts'
import type {Document} from '../model/publication/document.ts'
import type {Block} from '../model/tree/nodes.ts'
import type {Merged, Targets} from './merging.ts'
import type {Pairs, Side} from './pair-stretches.ts'
import {replace, type Replacement} from './replace.ts'
import type {SourceFile} from './source-files.ts'
import {translateStretches} from './translate-range.ts'
import type {WriteLine} from './write-line.ts'

export interface Inserting {
  readonly pairs: Pairs
  readonly homeless: Merged['homeless']
  readonly targets: Targets
  readonly write: WriteLine
}

/**
 * Blocks of the document's top level alone, each behind the counterpart of the one before it. What is missing inside a list, a table or a
 * callout that is there has no place that could be told for certain, and is homeless.
 */
export function insertMissing(
  source: Side,
  {pairs, homeless, targets, write}: Inserting
): {readonly byPath: ReadonlyMap<string, readonly Replacement[]>; readonly homeless: Merged['homeless']} {
  const byPath = new Map<string, readonly Replacement[]>()
  const housed = new Set<Merged['homeless'][number]>()
  for (const file of source.files) {
    const other = pairs.fileOf(file)
    const left = homeless.filter(({path}) => path === file.path)
    if (other?.document === undefined || file.document === undefined || left.length === 0) continue
    const {name, children, notes} = file.document
    let at = startOf(other.document, other.text)
    for (const [index, top] of [...children, ...notes].entries()) {
      const counterpart = pairs.blockOf(`${name}/${top.id}`)
      const end = counterpart === undefined ? undefined : endOf(counterpart, other.document)
      if (end !== undefined) at = end
      const from = top.position.start.offset ?? 0
      const to = 'type' in top ? endOfBlock(index, children, file.text) : (top.position.end.offset ?? 0)
      const inside = file.stretches.filter(({start, end: last}) => start >= from && last <= to)
      const isMissing = counterpart === undefined && inside.every((one) => pairs.of(one, file) === undefined)
      const own = left.filter(({stretch}) => stretch.start >= from && stretch.end <= to)
      if (!isMissing || own.length === 0) continue
      for (const one of own) housed.add(one)
      const text = blockText(file, [from, to], {targets, write, from: source.manuscript.language})
      const isNote = !('type' in top)
      const place = isNote ? other.text.trimEnd().length : at
      const isFirst = place === 0 || (place === startOf(other.document, other.text) && !isNote)
      const written = isFirst && place < other.text.length ? `${text}\n\n` : `\n\n${text}`
      byPath.set(other.path, [...(byPath.get(other.path) ?? []), {start: place, end: place, text: written}])
    }
  }
  return {byPath, homeless: homeless.filter((one) => !housed.has(one))}
}

function blockText(
  {path, text, stretches}: SourceFile,
  [from, to]: readonly [number, number],
  {
    targets,
    write,
    from: language
  }: {readonly targets: Targets; readonly write: WriteLine; readonly from: string}
): string {
  const inside = stretches.filter(({start, end}) => start >= from && end <= to)
  const own = translateStretches(inside, {targets: targets.get(path), write, from: language, text})
  return replace(
    text.slice(from, to),
    own.map((one) => ({...one, start: one.start - from, end: one.end - from}))
  )
}

/** Where the first block of a document begins. */
function startOf({children}: Document, text: string): number {
  return children[0]?.position.start.offset ?? text.length
}

/** Where the top-level block ends that a block stands in; undefined for one of another document or of a note. */
function endOf(key: string, {name, children, text}: Document): number | undefined {
  const holds = (block: Block): boolean => `${name}/${block.id}` === key || blocksIn(block).some(holds)
  const index = children.findIndex(holds)
  return index === -1 ? undefined : endOfBlock(index, children, text)
}

/** The place of an element is that of its tag: it ends where the next block begins. */
function endOfBlock(index: number, blocks: readonly Block[], text: string): number {
  const {start, end} = blocks[index]?.position ?? {start: {}, end: {}}
  const [from, to] = [start.offset ?? 0, end.offset ?? 0]
  if (text[from] !== '<') return to
  const next = blocks[index + 1]?.position.start.offset ?? text.length
  return Math.max(to, from + text.slice(from, next).trimEnd().length)
}
