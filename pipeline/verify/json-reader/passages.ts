/**
 * Reads the passages beside a JSON edition, and compares them with it: together they are its words, once, and each
 * says where it stands.
 */
import {sha256Of} from '../../model/values/sha256-of.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {Unexpected} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import {isData, parseText, stringOf} from './data.ts'
import {decodeText} from '../web-reader/decode-text.ts'

/** What passages of a document say that it does not say there, or leave out; nothing when they are its words in their order. */
export function unexpectedPassages(
  passages: readonly string[],
  words: readonly string[],
  around: {readonly document: Json.Document; readonly publication: string; readonly folder: string}
): readonly Unexpected[] {
  const {document, publication, folder} = around
  const wanted = letters(words.join(''))
  const places = placesIn(document)
  const ids = new Set<string>()
  let at = 0
  for (const line of passages) {
    const passage = parseText(line, 'the passages')
    const [id, text] = [stringOf(passage, 'id'), stringOf(passage, 'text')]
    const own = letters(text)
    if (!wanted.startsWith(own, at)) return [{what: 'passage of other words', at: id, text}]
    if (sha256Of(text) !== stringOf(passage, 'digest'))
      return [{what: 'passage with the digest of other words', at: id, text}]
    const key = stringOf(passage, 'key')
    const [start, fragment] = id.split('#')
    const isOwn = fragment === key && start?.replace(/\?part=\d+$/, '') === folder && !ids.has(id)
    const said = placeText(passage['language'], passage['headings'], passage['addresses'])
    if (!isOwn || stringOf(passage, 'publication') !== publication || said !== places.get(key))
      return [{what: 'passage that says it stands elsewhere', at: id, text}]
    ids.add(id)
    at += own.length
  }
  return at === wanted.length ? [] : [{what: 'words in no passage', at: '', text: wanted.slice(at)}]
}

/** By the key of each block: its language, the headings that it stands under, and its addresses. */
function placesIn({key, title, language, addresses, children}: Json.Document): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const headings = [title.text]
  for (const own of [key, ...(title.key === undefined ? [] : [title.key])])
    places.set(own, placeText(language, headings, addresses))
  look(children, {headings, language})
  return places

  function look(
    value: unknown,
    around: {readonly headings: readonly string[]; readonly language: unknown}
  ): void {
    if (Array.isArray(value)) for (const one of value) look(one, around)
    if (!isData(value)) return
    const heading = value['type'] === 'section' && isData(value['heading']) ? value['heading'] : undefined
    const headings = heading === undefined ? around.headings : [...around.headings, stringOf(heading, 'text')]
    const language = value['lang'] ?? around.language
    if (typeof value['key'] === 'string' && value['addresses'] !== undefined)
      places.set(value['key'], placeText(language, headings, value['addresses']))
    for (const key of ['heading', 'children', 'facts']) look(value[key], {headings, language})
  }
}

function placeText(language: unknown, headings: unknown, addresses: unknown): string {
  return JSON.stringify([language, headings, addresses])
}

export function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = decodeText(bytes, 'the passages').split('\n')
  if (lines.pop() !== '') fail('the passages do not end with a line')
  return lines
}

/** Where a text is cut, and between two of them, white space may differ. */
function letters(text: string): string {
  return text.replace(/\s+/gu, '')
}
