/** Makes what an extension's directive gives blocks of the document, with the directive's place. */
import {calloutKinds} from '../../model/vocabulary/callout-kinds.ts'
import type {Align, Block, Inline, ListItem, Table} from '../../model/tree/nodes.ts'
import {paragraphOf} from '../markdown/paragraph.ts'
import {trimInlines} from '../markdown/trim-inlines.ts'
import {completeImage, completeInlines, lineOf, quoted} from './complete-inlines.ts'
import {BadNode, choiceIn, countIn, fieldsOf, listOf, textIn, typeOf, type Rendering} from './given-back.ts'

type Fields = {readonly [name: string]: unknown}

/** A block's own field names, by its type. */
const fieldNames: {readonly [type: string]: readonly string[]} = {
  paragraph: ['children'],
  heading: ['depth', 'children'],
  thematicBreak: [],
  blockquote: ['children'],
  division: ['children'],
  list: ['ordered', 'start', 'children'],
  code: ['language', 'value'],
  callout: ['kind', 'title', 'children'],
  details: ['summary', 'children'],
  figure: ['caption', 'children'],
  table: ['caption', 'headRows', 'rowHeaders', 'align', 'rows'],
  definitionList: ['entries']
}

/** Throws `BadNode` for anything that is no block of the model, or that goes beyond its limits. */
export function completeBlocks(value: unknown, at: string, rendering: Rendering): readonly Block[] {
  const most = rendering.reading.settings.limits.nesting
  if (at.split('.').length > most) throw new BadNode(`blocks are nested more than ${most} deep`)
  return listOf(value, at).flatMap((one, index) => completeBlock(one, `${at}[${index}]`, rendering))
}

function completeBlock(value: unknown, at: string, rendering: Rendering): readonly Block[] {
  const given = rendering.takeBlock(value)
  if (given !== undefined) return [given]
  const type = typeOf(value)
  const names = Object.hasOwn(fieldNames, type) ? fieldNames[type] : undefined
  if (names === undefined) throw new BadNode(`\`${at}\` is ${quoted(type)}, which is no block`)
  const fields = fieldsOf(value, at, names)
  const base = {id: '', position: rendering.position}
  const words = (name: string): readonly Inline[] =>
    trimInlines(completeInlines(fields[name], `${at}.${name}`, rendering))
  const optional = (name: string): readonly Inline[] | undefined =>
    fields[name] === undefined ? undefined : words(name)
  const blocks = (): readonly Block[] => completeBlocks(fields['children'], `${at}.children`, rendering)
  switch (type) {
    case 'paragraph':
      return paragraphOf(words('children'), {id: ''}, rendering.position)
    case 'heading': {
      const depth = choiceIn(fields['depth'], `${at}.depth`, [1, 2, 3, 4, 5, 6])
      return [{type, ...base, depth, children: words('children')}]
    }
    case 'thematicBreak':
      return [{type, ...base}]
    case 'blockquote':
    case 'division':
      return [{type, ...base, children: blocks()}]
    case 'list':
      return [listIn(fields, at, rendering)]
    case 'code': {
      const value = textIn(fields['value'], `${at}.value`).replace(/\n$/, '')
      const language =
        fields['language'] === undefined ? undefined : lineOf(fields['language'], `${at}.language`)
      return [{type, ...base, value, ...(language === undefined ? {} : {language})}]
    }
    case 'callout': {
      const title = optional('title')
      const kind = choiceIn(fields['kind'], `${at}.kind`, calloutKinds)
      return [{type, ...base, kind, ...(title === undefined ? {} : {title}), children: blocks()}]
    }
    case 'details':
      return [{type, ...base, summary: words('summary'), children: blocks()}]
    case 'figure': {
      const caption = optional('caption')
      const images = listOf(fields['children'], `${at}.children`).map((one, index) =>
        completeImage(one, `${at}.children[${index}]`, rendering)
      )
      if (images.length === 0) throw new BadNode(`\`${at}\` is a figure without an image`)
      return [{type, ...base, ...(caption === undefined ? {} : {caption}), children: images}]
    }
    case 'table':
      return [tableIn(fields, at, rendering, optional('caption'))]
    default:
      return [definitionsIn(fields, at, rendering)]
  }
}

function listIn(fields: Fields, at: string, rendering: Rendering): Block {
  const {position} = rendering
  const items = listOf(fields['children'], `${at}.children`).map((one, index): ListItem => {
    const place = `${at}.children[${index}]`
    const item = fieldsOf(one, place, ['label', 'children'])
    const children = completeBlocks(item['children'], `${place}.children`, rendering)
    const label = item['label'] === undefined ? {} : {label: lineOf(item['label'], `${place}.label`)}
    return {type: 'listItem', ...label, children, position}
  })
  if (items.length === 0) throw new BadNode(`\`${at}\` is a list without items`)
  const labels = items.filter(({label}) => label !== undefined).length
  if (labels !== 0 && labels !== items.length) throw new BadNode(`\`${at}\` has items without a label`)
  const ordered = fields['ordered'] === true && labels === 0
  const start = ordered ? countIn(fields['start'], `${at}.start`) : 1
  const spread = items.some(({children}) => children.length > 1)
  return {type: 'list', id: '', ordered, start, spread, children: items, position}
}

function tableIn(
  fields: Fields,
  at: string,
  rendering: Rendering,
  caption: readonly Inline[] | undefined
): Block {
  const {position, reading} = rendering
  const rows = listOf(fields['rows'], `${at}.rows`).map((row, index) =>
    listOf(row, `${at}.rows[${index}]`).map((cell, column) =>
      trimInlines(completeInlines(cell, `${at}.rows[${index}][${column}]`, rendering))
    )
  )
  const columns = rows[0]?.length ?? 0
  if (columns === 0) throw new BadNode(`\`${at}\` is a table without cells`)
  const other = rows.findIndex((row) => row.length !== columns)
  if (other !== -1)
    throw new BadNode(`\`${at}.rows[${other}]\` has ${rows[other]?.length} cells, not ${columns}`)
  const headRows = countIn(fields['headRows'], `${at}.headRows`)
  if (headRows >= rows.length) throw new BadNode(`\`${at}\` has no rows below its head`)
  const align =
    fields['align'] === undefined ? rows[0]?.map(() => null) : alignIn(fields['align'], at, columns)
  if (!reading.admitCells({cells: columns * rows.length, filled: columns * rows.length}, position))
    throw new BadNode(`\`${at}\` has more cells than are read`)
  const hasHeads = fields['rowHeaders'] === true
  const table: Table = {
    type: 'table',
    id: '',
    align: align ?? [],
    headRows,
    ...(caption === undefined ? {} : {caption}),
    children: rows.map((row, index) => ({
      type: 'tableRow',
      position,
      children: row.map((children, column) => ({
        type: 'tableCell',
        role: index < headRows ? 'columnHeader' : hasHeads && column === 0 ? 'rowHeader' : 'data',
        columnSpan: 1,
        rowSpan: 1,
        align: null,
        children,
        position
      }))
    })),
    position
  }
  return table
}

function alignIn(value: unknown, at: string, columns: number): readonly (Align | null)[] {
  const align = listOf(value, `${at}.align`)
  if (align.length !== columns)
    throw new BadNode(`\`${at}.align\` has ${align.length} entries, not ${columns}`)
  return align.map((one, index) =>
    one === null ? null : choiceIn(one, `${at}.align[${index}]`, ['left', 'center', 'right'])
  )
}

function definitionsIn(fields: Fields, at: string, rendering: Rendering): Block {
  const {position} = rendering
  const entries = listOf(fields['entries'], `${at}.entries`)
  if (entries.length === 0) throw new BadNode(`\`${at}\` is a list without entries`)
  const children = entries.flatMap((one, index) => {
    const place = `${at}.entries[${index}]`
    const entry = fieldsOf(one, place, ['term', 'description'])
    const term = trimInlines(completeInlines(entry['term'], `${place}.term`, rendering))
    const description = completeBlocks(entry['description'], `${place}.description`, rendering)
    return [
      {type: 'definitionTerm', children: term, position} as const,
      {type: 'definitionDescription', children: description, position} as const
    ]
  })
  return {type: 'definitionList', id: '', children, position}
}
