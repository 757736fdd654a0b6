/** Compares two editions, of one publication or of two. */
import type {Edition} from '../reader/edition-types.ts'
import {comparedBlocks, type ComparedBlock} from './compared-blocks.ts'
import type {BlockChange, BlockDifference, EditionDifference, FieldDifference} from './difference.ts'
import {diffFields} from './diff-fields.ts'
import {diffWords} from './diff-words.ts'
import {findMoves, type Move} from './find-moves.ts'
import {pairBlocks} from './pair-blocks.ts'

/**
 * Undefined when they say the same: words, marks, links, data, and the order of all of it. Numbers, pages and addresses that follow
 * from where something stands are not compared, except for keys.
 */
export function diffEditions(before: Edition, after: Edition): EditionDifference | undefined {
  const fields = diffFields(described(before), described(after))
  const blocks = diffBlocks(comparedBlocks(before), comparedBlocks(after))
  if (fields.length + blocks.length === 0) return undefined
  return {id: after.id, language: after.language, change: 'changed', fields, blocks}
}

function described({id, language, direction, metadata}: Edition): object {
  return {id, language, direction, ...metadata}
}

function diffBlocks(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[]
): readonly BlockDifference[] {
  const pairs = pairBlocks(before, after)
  const moves = findMoves(before, after, pairs)
  const earlierOf = new Map([...pairs].map(([earlier, today]) => [today, earlier]))
  const removed = removedAfter(before, pairs)
  const found: BlockDifference[] = (removed.get(-1) ?? []).map((block) => alone('removed', block))
  after.forEach((block, index) => {
    const earlier = before[earlierOf.get(index) ?? -1]
    if (earlier === undefined) found.push(alone('added', block))
    else found.push(...difference(earlier, block, moves.get(index)))
    found.push(...(removed.get(index) ?? []).map((one) => alone('removed', one)))
  })
  return withoutFacts(found, [...before, ...after])
}

/** What is gone, by today's index of the last block before it that is not. */
function removedAfter(
  before: readonly ComparedBlock[],
  pairs: ReadonlyMap<number, number>
): ReadonlyMap<number, readonly ComparedBlock[]> {
  const removed = new Map<number, ComparedBlock[]>()
  let last = -1
  before.forEach((block, index) => {
    const today = pairs.get(index)
    if (today === undefined) removed.set(last, [...(removed.get(last) ?? []), block])
    else last = today
  })
  return removed
}

function alone(change: 'added' | 'removed', {key, type, text, data = {}}: ComparedBlock): BlockDifference {
  const fields = change === 'added' ? diffFields({}, data) : diffFields(data, {})
  return {
    key,
    type,
    changes: [change],
    ...(text === '' ? {} : {words: [{kind: change, text}]}),
    ...(fields.length === 0 ? {} : {fields})
  }
}

/** None when both are the same. */
function difference(
  before: ComparedBlock,
  after: ComparedBlock,
  moved: Move | undefined
): readonly BlockDifference[] {
  const words = before.text === after.text ? [] : diffWords(before.text, after.text)
  const fields = differentFields(before, after)
  const parts = differentParts(before, after, words.length > 0)
  const isChanged = words.length + fields.length + parts.length > 0
  const isRenamed = before.key !== after.key
  const changes: readonly BlockChange[] = [
    ...(isChanged ? (['changed'] as const) : []),
    ...(moved === undefined ? [] : (['moved'] as const)),
    ...(isRenamed ? (['renamed'] as const) : [])
  ]
  if (changes.length === 0) return []
  return [
    {
      key: after.key,
      type: after.type,
      changes,
      ...(isRenamed ? {formerKey: before.key} : {}),
      ...(moved === undefined ? {} : {moved}),
      ...(words.length === 0 ? {} : {words}),
      ...(fields.length === 0 ? {} : {fields}),
      ...(parts.length === 0 ? {} : {parts})
    }
  ]
}

/** Of a document that is a record in both its whole front matter is told; of one that is it in one of them, that it is. */
function differentFields(before: ComparedBlock, after: ComparedBlock): readonly FieldDifference[] {
  const [earlier, today] = [before.asRecord, after.asRecord]
  if (earlier === undefined || today === undefined) return diffFields(before.data, after.data)
  if (earlier.data !== undefined && today.data !== undefined) return diffFields(earlier.data, today.data)
  return [...diffFields({type: earlier.type}, {type: today.type}), ...diffFields(before.data, after.data)]
}

/** Parts that are made of words, which are told as words when these differ. */
const ofWords: ReadonlySet<string> = new Set([
  'text',
  'content',
  'title',
  'summary',
  'label',
  'caption',
  'children'
])

function differentParts(
  {parts: before}: ComparedBlock,
  {parts: after}: ComparedBlock,
  areWordsTold: boolean
): readonly string[] {
  const names = new Set([...after.keys(), ...before.keys()])
  return [...names].filter(
    (name) => before.get(name) !== after.get(name) && !(areWordsTold && ofWords.has(name))
  )
}

/** The fields of a record are told once, and not again as the words that are made of them. */
function withoutFacts(
  found: readonly BlockDifference[],
  blocks: readonly ComparedBlock[]
): readonly BlockDifference[] {
  const records = new Map(blocks.map(({key, record}) => [key, record]))
  const told = new Set(found.filter(({fields}) => fields !== undefined).map(({key}) => key))
  return found.filter(({key}) => !told.has(records.get(key) ?? ''))
}
