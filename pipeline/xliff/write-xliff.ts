/** Writes XLIFF 2.1 (OASIS Standard, 13 February 2018), core. */
import type {Element, Root, Text} from 'xast'
import {toXml} from 'xast-util-to-xml'
import type {Code, Line, Token} from './line.ts'

/** A stretch to be translated, and its translation where there is one. */
export interface Unit {
  /** Unique in its file. */
  readonly key: string
  /** Where the source stands, for people. */
  readonly place: string
  readonly kind: string
  readonly source: Line
  readonly target?: Line
  /** Whether the source has changed since it was translated. */
  readonly isOutdated?: boolean
}

export interface XliffFile {
  /** The path of the original in the project. */
  readonly original: string
  readonly units: readonly Unit[]
}

export interface XliffDocument {
  readonly from: string
  readonly to: string
  readonly files: readonly XliffFile[]
}

const namespace = 'urn:oasis:names:tc:xliff:document:2.0'

/** The state of a segment whose source has changed, as `subState` has it. */
const outdated = 'tetrapla:outdated'

/** `from` and `to` are BCP 47 tags; the id of a unit is its key. */
export function writeXliff({from, to, files}: XliffDocument): string {
  const root: Root = {
    type: 'root',
    children: [
      {type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"'},
      text('\n'),
      lines(
        'xliff',
        {xmlns: namespace, version: '2.1', srcLang: from, trgLang: to},
        files.map((file, index) =>
          lines('file', {id: `f${index + 1}`, original: file.original}, file.units.map(writeUnit))
        )
      ),
      text('\n')
    ]
  }
  return toXml(root)
}

function writeUnit({key, place, kind, source, target, isOutdated = false}: Unit): Element {
  const codes = [...source.codes, ...(target?.codes ?? [])]
  const data = new Map<string, string>()
  for (const raw of codes.flatMap(rawsOf)) if (!data.has(raw)) data.set(raw, `d${data.size + 1}`)
  const isTranslated = target !== undefined && !isOutdated
  const state = isTranslated ? {state: 'translated'} : {state: 'initial'}
  const segment = lines('segment', {...state, ...(isOutdated ? {subState: outdated} : {})}, [
    writeLine('source', source, data),
    ...(target === undefined ? [] : [writeLine('target', target, data)])
  ])
  const notes = lines('notes', {}, [
    element('note', {category: 'location'}, [text(place)]),
    ...(isOutdated
      ? [element('note', {category: 'outdated'}, [text('the source has changed since this was translated')])]
      : [])
  ])
  const original = lines(
    'originalData',
    {},
    [...data].map(([raw, id]) => element('data', {id, 'xml:space': 'preserve'}, textOf(raw)))
  )
  return lines('unit', {id: key, type: `tetrapla:${kind}`}, [
    notes,
    ...(data.size === 0 ? [] : [original]),
    segment
  ])
}

function rawsOf({open, close}: Code): readonly string[] {
  return close === undefined ? [open] : [open, close]
}

/** Words may hold spaces that count only around codes: they are kept as they are. */
function writeLine(name: string, {tokens, codes}: Line, data: ReadonlyMap<string, string>): Element {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const stack: Element[] = [element(name, {}, [])]
  const add = (...children: readonly (Element | Text)[]): void =>
    void stack.at(-1)?.children.push(...children)
  for (const token of tokens) {
    if (token.kind === 'text') add(...textOf(token.value.replace(/\s*\n\s*/g, ' ')))
    else if (token.kind === 'close') stack.pop()
    else {
      const own = element(
        token.kind === 'open' ? 'pc' : 'ph',
        attributesOf(token, byId.get(token.id), data),
        []
      )
      add(own)
      if (token.kind === 'open') stack.push(own)
    }
  }
  const [whole] = stack
  if (whole === undefined) throw new Error('a line has a start')
  return whole
}

const types: Readonly<Record<string, string>> = {
  emphasis: 'fmt',
  strong: 'fmt',
  delete: 'fmt',
  phrase: 'fmt',
  break: 'fmt',
  link: 'link',
  image: 'image'
}

/** Codes may be put in another order; none may go, and none may come twice. */
function attributesOf(
  {kind, id}: Exclude<Token, {kind: 'text'}>,
  code: Code | undefined,
  data: ReadonlyMap<string, string>
): Readonly<Record<string, string>> {
  const {type = '', open = '', close = ''} = code ?? {}
  const refs =
    kind === 'open'
      ? {dataRefStart: data.get(open) ?? '', dataRefEnd: data.get(close) ?? ''}
      : {dataRef: data.get(open) ?? ''}
  return {id, ...refs, type: types[type] ?? 'other', canCopy: 'no', canDelete: 'no'}
}

/** A control character that XML has no way to write is a `cp`. */
function textOf(value: string): readonly (Element | Text)[] {
  return value
    .split(/([^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}])/u)
    .filter((part) => part !== '')
    .map((part, index) =>
      index % 2 === 0 || !/^[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(part)
        ? text(part)
        : element('cp', {hex: (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}, [])
    )
}

function text(value: string): Text {
  return {type: 'text', value}
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Element | Text)[]
): Element {
  return {type: 'element', name, attributes: {...attributes}, children: [...children]}
}

/** Each child on a line of its own. */
function lines(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Element[]
): Element {
  const own = children.flatMap((child): readonly (Element | Text)[] => [text('\n'), child])
  return element(name, attributes, [...own, text('\n')])
}
