/** Shows a value of a record to readers: dates and truth values in words, addresses as links. */
import type {Position} from 'unist'
import {formatDate, listSeparator} from '../../locale/index.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import type {Inline, ReferenceOrigin} from '../../model/tree/nodes.ts'
import type {RecordField} from '../../model/publication/record-type.ts'
import {isWebAddress} from '../../model/publication/web-address.ts'
import {generatedWords, type InPublication} from '../generated-words.ts'

export interface ValuePlace extends InPublication {
  readonly position: Position
  /** Where the record stands, when it is another document than this. */
  readonly from?: ReferenceOrigin
  /** Of words as they were written, where it is another than the publication's. */
  readonly lang?: string
}

/** In a line: the items of a list parted by commas, the entries of a mapping by semicolons; nothing of what has no words. */
export function showValue(
  value: JsonValue,
  field: Pick<RecordField, 'format'>,
  place: ValuePlace
): readonly Inline[] {
  const {position} = place
  const {labels} = place.words
  if (value === null) return []
  if (typeof value === 'boolean') return generatedWords(value ? labels.yes : labels.no, position, place)
  if (typeof value === 'number') return [{type: 'text', value: String(value), position}]
  if (typeof value === 'string') return showText(value, field, place)
  return isList(value) ? showList(value, field, place) : showMapping(value, place)
}

function showText(
  value: string,
  {format}: Pick<RecordField, 'format'>,
  place: ValuePlace
): readonly Inline[] {
  const {position, from} = place
  if (value.trim() === '') return []
  if (format === 'date') {
    const words = formatDate(place.words.labels, value)
    return words === value ? [{type: 'text', value, position}] : generatedWords(words, position, place)
  }
  if (format === 'record-reference')
    return [
      {
        type: 'link',
        url: value,
        target: {kind: 'reference', ...(from === undefined ? {} : {from})},
        children: [],
        position
      }
    ]
  const text: Inline = {type: 'text', value, position}
  if (format === 'email' && mailAddress.test(value)) return [linkTo(`mailto:${value}`, text)]
  return format === 'uri' && isWebAddress(value) ? [linkTo(value, text)] : [written(value, place)]
}

/** Without what would say something else in an address of `mailto:` (RFC 6068, 2). */
const mailAddress = /^[^\s@:?#%&/]+@[^\s@:?#%&/]+$/

function written(value: string, {position, lang}: ValuePlace): Inline {
  const text: Inline = {type: 'text', value, position}
  return lang === undefined ? text : {type: 'span', lang, position, children: [text]}
}

function linkTo(url: string, words: Inline): Inline {
  const target = {kind: 'external', url: new URL(url).href} as const
  return {type: 'link', url, target, children: [words], position: words.position}
}

function showList(
  items: readonly JsonValue[],
  field: Pick<RecordField, 'format'>,
  place: ValuePlace
): readonly Inline[] {
  return joined(
    items.map((item) => showValue(item, field, place)),
    listSeparator(place.language),
    place
  )
}

/** A mapping of a name and an address alone, such as an author in front matter, is shown by the name. */
function showMapping(mapping: JsonObject, place: ValuePlace): readonly Inline[] {
  const {name, url, ...others} = mapping
  if (typeof name === 'string' && name.trim() !== '' && Object.keys(others).length === 0) {
    const words = written(name, place)
    if (url === undefined) return [words]
    if (typeof url === 'string' && isWebAddress(url)) return [linkTo(url, words)]
  }
  const entries = Object.entries(mapping).map(([key, value]): readonly Inline[] => {
    const words = showValue(value, {}, place)
    return words.length === 0 ? [] : [{type: 'text', value: `${key}: `, position: place.position}, ...words]
  })
  return joined(entries, '; ', place)
}

function joined(
  parts: readonly (readonly Inline[])[],
  between: string,
  {position}: ValuePlace
): readonly Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{type: 'text', value: between, position}, ...part]))
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
