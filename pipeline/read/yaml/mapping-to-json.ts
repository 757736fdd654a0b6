/** Makes JSON of composed YAML, and keeps the place of every key and value. */
import {pointerStep} from '../../model/json-pointer.ts'
import {isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq} from 'yaml'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {EntryPlaces, FrontMatter, JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {scalarToJson} from './scalar-to-json.ts'
import type {YamlSource} from './yaml-source.ts'

/** The front matter that a YAML document's contents are; nothing at all is an empty mapping. */
export function mappingToJson(contents: Node | null, source: YamlSource): Outcome<FrontMatter> {
  const places = new Map<string, EntryPlaces>()
  const diagnostics: Diagnostic[] = []
  if (isMap(contents)) {
    places.set('', {value: placeOf(contents, source) ?? source.start})
    const data = mapToJson(contents, '', {source, places, diagnostics})
    return {value: {data, places}, diagnostics}
  }
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return {value: {data: {}, places: places.set('', {value: source.start})}, diagnostics}
  }
  const message = `this is ${isSeq(contents) ? 'a list' : 'text'}, not keys with values`
  const hints = ['write `key: value` on each line, with a space after the colon']
  diagnostics.push(
    finding('front-matter/is-mapping', placeOf(contents, source) ?? source.whole, message, {hints})
  )
  return {value: {data: {}, places: places.set('', {value: source.whole})}, diagnostics}
}

interface State {
  readonly source: YamlSource
  readonly places: Map<string, EntryPlaces>
  readonly diagnostics: Diagnostic[]
}

function mapToJson(map: YAMLMap, pointer: string, state: State): JsonObject {
  const entries = new Map<string, JsonValue>()
  for (const pair of map.items) {
    const key = keyOf(pair, map, state)
    if (key === undefined) continue
    const own = `${pointer}${pointerStep(key.text)}`
    const first = state.places.get(own)
    if (first?.key !== undefined) {
      state.diagnostics.push(
        finding('front-matter/keys-are-unique', key.place, `\`${key.text}\` stands twice`, {
          hints: ['keep one of the two'],
          related: [{message: 'it stands here first', place: first.key}]
        })
      )
      continue
    }
    const value = asNode(pair.value)
    state.places.set(own, {key: key.place, value: (value && placeOf(value, state.source)) ?? key.place})
    entries.set(key.text, value === undefined ? null : toJson(value, own, state))
  }
  // Defines own properties, so that a key such as `__proto__` is data and nothing else.
  return Object.fromEntries(entries)
}

interface Key {
  readonly text: string
  readonly place: Place
}

/** The key as written; one that is no word is reported and left out. */
function keyOf(pair: Pair, map: YAMLMap, state: State): Key | undefined {
  const node = asNode(pair.key)
  const range = node?.range ?? map.range ?? [0, 0, 0]
  const place = state.source.place(range[0], range[1])
  if (isScalar(node) && node.source !== undefined && node.source !== '') {
    return {text: node.source, place}
  }
  state.diagnostics.push(
    finding('front-matter/is-valid-yaml', place, 'a key is a word or a text, and this is none', {
      hints: ['write `key: value`']
    })
  )
  return undefined
}

function seqToJson(sequence: YAMLSeq, pointer: string, state: State): readonly JsonValue[] {
  return sequence.items.map((item, index) => {
    const own = `${pointer}/${index}`
    const node = asNode(item)
    state.places.set(own, {value: (node && placeOf(node, state.source)) ?? state.source.start})
    return node === undefined ? null : toJson(node, own, state)
  })
}

function toJson(node: Node, pointer: string, state: State): JsonValue {
  if (isMap(node)) return mapToJson(node, pointer, state)
  if (isSeq(node)) return seqToJson(node, pointer, state)
  if (!isScalar(node)) throw new Error(`an alias is left in YAML at ${pointer}`)
  const place = placeOf(node, state.source) ?? state.source.start
  const {value, diagnostics} = scalarToJson(node, place)
  state.diagnostics.push(...diagnostics)
  return value
}

function asNode(value: unknown): Node | undefined {
  return isMap(value) || isSeq(value) || isScalar(value) ? value : undefined
}

/** Where a node stands, without white space at its end; undefined for one that is left empty, as in `key:`. */
function placeOf(node: Node, source: YamlSource): Place | undefined {
  const [start] = node.range ?? [0]
  const end = endOf(node)
  if (start === end) return undefined
  return source.place(start, start + source.text.slice(start, end).trimEnd().length)
}

/** Of a mapping or list without brackets, where its last entry ends: its own range has the remarks that follow, too. */
function endOf(node: Node): number {
  const [, end] = node.range ?? [0, 0]
  if (!(isMap(node) || isSeq(node)) || node.flow === true) return end
  const last = node.items.at(-1)
  const value = asNode(isPair(last) ? last.value : last)
  return value === undefined ? end : endOf(value)
}
