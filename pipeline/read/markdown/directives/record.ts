/** Reads a record: a directive whose name has a schema, with its fields from attributes and YAML. */
import {pointerStep, pointerSteps} from '../../../model/json-pointer.ts'
import type {Code} from 'mdast'
import type {Position} from 'unist'
import {
  isUnread,
  type EntryPlaces,
  type Fields,
  type FrontMatter,
  type JsonValue
} from '../../../model/publication/front-matter.ts'
import type {Inline, RecordBlock} from '../../../model/tree/nodes.ts'
import {placeOf} from '../../../model/place.ts'
import {nestHtml} from '../../html/nest-html.ts'
import {lineText, startOfLine} from '../../line-table.ts'
import {readFrontMatter} from '../../read-front-matter.ts'
import {parseCommon} from './attributes.ts'
import type {BlockDirective, DirectiveAttribute} from './block-directives.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/**
 * Attributes but `id` and `lang` are its fields, as texts; so are the keys of a fenced block `yaml data` that is its
 * first child. Reports what YAML reports, and a key that an attribute has given already.
 */
export function makeRecord(node: BlockDirective, label: readonly Inline[], reading: Reading): RecordBlock {
  const position = positionOf(node)
  const {common, others} = parseCommon(node.attributes, reading)
  const [first, ...rest] = node.children
  const data = first?.type === 'code' && isData(first) ? first : undefined
  const children = data === undefined ? node.children : rest
  const told = children.map((child) => (child.type === 'code' ? tellLate(child, reading) : child))
  const opening = {start: position.start, end: node.openingEnd}
  return {
    type: 'record',
    ...common,
    kind: node.name,
    ...(label.length === 0 ? {} : {label}),
    fields: fieldsOf(others, data === undefined ? undefined : readData(data, reading), opening, reading),
    children: reading.blocks(nestHtml(told, reading)),
    position
  }
}

function isData({lang, meta}: Code): boolean {
  return lang === 'yaml' && meta?.trim() === 'data'
}

/** Code as it is shown. Data in another language are told, too: readers would see them. */
function tellLate(node: Code, reading: Reading): Code {
  if (node.meta?.trim() !== 'data') return node
  if (!isData(node)) {
    const message = `data in \`${node.lang ?? ''}\` are shown as code`
    const hints = ['write `yaml data` behind the backticks, or take `data` out of the line']
    reading.report('record/data-comes-first', positionOf(node), message, {hints})
    return node
  }
  reading.report(
    'record/data-comes-first',
    positionOf(node),
    'the data of a record stand at its head, once',
    {
      hints: ['move this block to the start of the record, or take `data` out of its first line']
    }
  )
  const {meta: _, ...plain} = node
  return plain
}

/** The YAML, each of whose lines stands behind what its container puts before it. */
function readData(node: Code, reading: Reading): FrontMatter {
  const {path, lines, settings} = reading
  const line = positionOf(node).start.line + 1
  const indents = node.value
    .split('\n')
    .map((text, index) => Math.max(0, lineText(lines, line + index).length - text.length))
  const origin = {path, line, offset: startOfLine(lines, line), indents}
  const {value, diagnostics} = readFrontMatter(node.value, origin, settings.limits)
  for (const {ruleId, place, message, hints, related} of diagnostics) {
    const {start, end = start} = place
    reading.report(ruleId, {start, end}, message, {
      ...(hints === undefined ? {} : {hints}),
      ...(related === undefined ? {} : {related})
    })
  }
  return value
}

function fieldsOf(
  attributes: ReadonlyMap<string, DirectiveAttribute>,
  yaml: FrontMatter | undefined,
  opening: Position,
  reading: Reading
): Fields {
  const {path} = reading
  const data = new Map<string, JsonValue>()
  const places = new Map<string, EntryPlaces>([['', {value: placeOf(path, {position: opening})}]])
  let isRepeated = false
  for (const [name, attribute] of attributes) {
    data.set(name, attribute.value)
    places.set(`/${name}`, placesOf(attribute, path))
  }
  for (const [key, value] of Object.entries(yaml?.data ?? {})) {
    const place = yaml?.places.get(pointerStep(key))
    const first = attributes.get(key)
    if (first === undefined) data.set(key, value)
    else if (place?.key !== undefined) {
      isRepeated = true
      const {start, end = start} = place.key
      const related = [{message: 'it is given here first', place: placeOf(path, first)}]
      reading.report('front-matter/keys-are-unique', {start, end}, `\`${key}\` is an attribute already`, {
        hints: ['keep one of the two'],
        related
      })
    }
  }
  for (const [pointer, place] of yaml?.places ?? []) {
    if (pointer !== '' && !attributes.has(pointerSteps(pointer)[0] ?? '')) places.set(pointer, place)
  }
  return {
    data: Object.fromEntries(data),
    places,
    attributes: new Set(attributes.keys()),
    ...(yaml === undefined || !isRepeated ? {} : {repeated: yaml}),
    whole: yaml === undefined || !isUnread(yaml)
  }
}

function placesOf({name, position, valuePosition}: DirectiveAttribute, path: string): EntryPlaces {
  const {start} = position
  const end = {
    line: start.line,
    column: start.column + name.length,
    ...(start.offset === undefined ? {} : {offset: start.offset + name.length})
  }
  const key = {start, end: valuePosition === undefined ? position.end : end}
  return {key: placeOf(path, {position: key}), value: placeOf(path, {position: valuePosition ?? position})}
}
