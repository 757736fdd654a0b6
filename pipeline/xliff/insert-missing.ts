/** Puts blocks that the original alone has into the document that translates it, where somebody has translated them, and writes tables anew that have other rows. */
import {blocksIn} from '../model/edition/held.ts'
import type {Document} from '../model/publication/document.ts'
import type {Block} from '../model/tree/nodes.ts'
import type {Merged, Targets} from './merging.ts'
import type {Pairs, Side} from './pair-stretches.ts'
import {replace, type Replacement} from './replace.ts'
import type {SourceFile} from './source-files.ts'
import type {Stretch} from './stretch.ts'
import {translateStretches} from './translate-range.ts'
import type {WriteLine} from './write-line.ts'

export interface Inserting {
  readonly pairs: Pairs
  readonly homeless: Merged['homeless']
  readonly targets: Targets
  readonly write: WriteLine
}

/**
 * Blocks of the document's top level alone, each behind the counterpart of the one before it. A table is written anew where all of it is
 * translated. What is missing inside a list or a callout that is there has no place that could be told for certain, and is homeless.
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
      const anew =
        counterpart === undefined
          ? undefined
          : tableAnew(`${name}/${top.id}`, counterpart, {file, other, source, targets, write})
      if (anew !== undefined) {
        const cells = left.filter(({stretch}) => stretch.block === `${name}/${top.id}`)
        for (const one of cells) housed.add(one)
        if (cells.length > 0) byPath.set(other.path, [...(byPath.get(other.path) ?? []), ...anew])
        continue
      }
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

interface Renewing {
  readonly file: SourceFile
  readonly other: SourceFile
  readonly source: Side
  readonly targets: Targets
  readonly write: WriteLine
}

/**
 * What writes a table of the document's top level anew, and its caption, which stands outside of it; undefined unless all of it is translated.
 * Its cells are known by their number alone: with other rows, none has a counterpart.
 */
function tableAnew(
  key: string,
  counterpart: string,
  {file, other, source, targets, write}: Renewing
): readonly Replacement[] | undefined {
  const [from, to] = [tableIn(file, key), tableIn(other, counterpart)]
  const [own, others] = [
    file.stretches.filter((one) => one.block === key),
    other.stretches.filter((one) => one.block === counterpart)
  ]
  if (from === undefined || to === undefined || own.length === others.length) return undefined
  if (!own.every((one) => targets.get(file.path)?.has(one.key) === true)) return undefined
  const [captions, places] = [outsideOf(from, own), outsideOf(to, others)]
  if (captions.length !== places.length) return undefined
  const {language} = source.manuscript
  const text = blockText(file, [from.start, from.end], {targets, write, from: language})
  const written = translateStretches(captions, {
    targets: targets.get(file.path),
    write,
    from: language,
    text: file.text
  })
  const renamed = places.flatMap(({start, end}, index) => {
    const caption = written[index]
    return caption === undefined ? [] : [{start, end, text: caption.text}]
  })
  return [{...to, text}, ...renamed]
}

type Range = Omit<Replacement, 'text'>

function tableIn({document, text}: SourceFile, key: string): Range | undefined {
  const {name, children} = document ?? {name: '', children: []}
  const index = children.findIndex(({type, id}) => type === 'table' && `${name}/${id}` === key)
  const start = children[index]?.position.start.offset
  return start === undefined ? undefined : {start, end: endOfBlock(index, children, text)}
}

function outsideOf({start, end}: Range, stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter((one) => one.start < start || one.end > end)
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
