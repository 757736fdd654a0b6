/** Reads `::records`: a list of records, or a table of them. */
import type {Position} from 'unist'
import {builtInAttributes, recordScopes} from '../../../model/publication/built-in-directives.ts'
import type {Block, Inline, PlacedWord, RecordQuery} from '../../../model/tree/nodes.ts'
import {nearest} from '../../../model/tree/nearest.ts'
import {judgeNames, parseCommon} from './attributes.ts'
import type {BlockDirective, DirectiveAttribute} from './block-directives.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/** A table when it has columns or a caption, else a list; without `type` there is nothing to make. */
export function makeRecordList(
  node: BlockDirective,
  caption: readonly Inline[],
  reading: Reading
): readonly Block[] {
  const {common, others} = parseCommon(node.attributes, reading)
  const position = positionOf(node)
  judgeNames(others, builtInAttributes.records, reading)
  const type = others.get('type')
  if (type === undefined || type.value === '') {
    reading.report('record/list-is-known', type?.position ?? position, '`::records` has no `type`', {
      hints: ['write the type of the records: `::records{type=…}`']
    })
    return []
  }
  const [record = {value: type.value, position: type.position}] = wordsOf(type)
  const records: RecordQuery = {
    record,
    from: scopeOf(others.get('from'), reading),
    sort: wordsOf(others.get('sort')),
    columns: wordsOf(others.get('columns'))
  }
  if (records.columns.length === 0 && caption.length === 0)
    return [
      {type: 'list', ...common, ordered: false, start: 1, spread: false, records, children: [], position}
    ]
  const captioned = caption.length === 0 ? {} : {caption}
  return [{type: 'table', ...common, align: [], headRows: 1, ...captioned, records, children: [], position}]
}

/** Of an unknown one the widest, so that nothing else is found wrong by it. */
function scopeOf(attribute: DirectiveAttribute | undefined, reading: Reading): RecordQuery['from'] {
  if (attribute === undefined) return 'publication'
  const found = recordScopes.find((one) => one === attribute.value)
  if (found !== undefined) return found
  const meant = nearest(attribute.value, recordScopes)
  reading.report(
    'record/list-is-known',
    attribute.valuePosition ?? attribute.position,
    `records are from \`${attribute.value}\`, and must be from a \`document\`, \`publication\` or \`library\``,
    meant === undefined ? {} : {hints: [`did you mean \`${meant}\`?`]}
  )
  return 'library'
}

/** What stands between commas, each with its place. */
function wordsOf(attribute: DirectiveAttribute | undefined): readonly PlacedWord[] {
  if (attribute?.valuePosition === undefined) return []
  const {start} = attribute.valuePosition
  return [...attribute.value.matchAll(/[^\s,](?:[^,]*[^\s,])?/g)].map(({0: value, index}) => ({
    value,
    position: span(start, index, value.length)
  }))
}

function span({line, column, offset = 0}: Position['start'], from: number, length: number): Position {
  const at = (by: number): Position['start'] => ({line, column: column + by, offset: offset + by})
  return {start: at(from), end: at(from + length)}
}
