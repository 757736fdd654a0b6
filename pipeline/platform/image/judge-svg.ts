/** Judges an SVG: well-formed XML, nothing active and nothing from outside in it, a size; then takes its metadata away. */
import {SaxesParser, type SaxesTagNS} from 'saxes'
import type {Judgement} from './judgement.ts'
import {activeAttribute, activeElement, activeStyle} from './svg-policy.ts'
import {SvgDrawing} from './svg-drawing.ts'
import {svgSize} from './svg-size.ts'

/** A drawing of a person has some tens; whoever shows an SVG goes down recursively. */
const mostDepth = 250

interface Reading {
  /** What makes the drawing active; the first found. */
  active?: string
  root?: SaxesTagNS
  readonly drawing: SvgDrawing
  /** Spans of the text that are left out: comments, metadata, the document type. */
  readonly left: {readonly start: number; readonly end: number}[]
}

/** The drawing without comments, `metadata` and document type; `active` names what it may not hold. */
export function judgeSvg(bytes: Uint8Array): Judgement {
  const text = decode(bytes)
  if (text === undefined) return damaged('it is not UTF-8')
  const reading: Reading = {left: [], drawing: new SvgDrawing()}
  try {
    read(text, reading)
  } catch (error) {
    return damaged(error instanceof Error ? error.message : 'it is not well-formed XML')
  }
  if (reading.active !== undefined) return {ok: false, failure: {kind: 'active', what: reading.active}}
  const fault = reading.drawing.fault()
  if (fault !== undefined) return damaged(fault)
  const size = reading.root === undefined ? undefined : svgSize(reading.root)
  if (size === undefined) return damaged('it has neither a view box nor a width and height')
  return {ok: true, value: {...size, parts: [new TextEncoder().encode(without(text, reading.left))]}}
}

/** Line endings become LF, as an XML reader sees them; a declared encoding other than UTF-8 is refused. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes).replace(/\r\n?/g, '\n')
    const [, encoding = 'utf-8'] = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(text) ?? []
    return /^(utf-?8|us-ascii)$/i.test(encoding) ? text : undefined
  } catch {
    return undefined
  }
}

function read(text: string, reading: Reading): void {
  const parser = new SaxesParser({xmlns: true, position: true})
  const open: {readonly name: string; readonly start: number}[] = []
  let style: string | undefined
  const report = (what: string | undefined): void => {
    if (what !== undefined) reading.active ??= what
  }
  const addStyle = (piece: string): void => {
    if (style !== undefined) style += piece
  }
  parser.on('error', (error) => {
    throw new Error(error.message.replace(/^\d+:\d+: /, ''))
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[') || /ENTITY/i.test(doctype)) report('a document type with declarations')
    reading.left.push({start: text.lastIndexOf('<!DOCTYPE', parser.position - 1), end: parser.position})
  })
  parser.on('processinginstruction', ({target}) => report(`a processing instruction \`${target}\``))
  parser.on('comment', () => {
    // The parser tells of a comment before it reads the last character of its end.
    const end = text.indexOf('>', parser.position) + 1
    reading.left.push({start: text.lastIndexOf('<!--', parser.position - 3), end})
  })
  parser.on('opentag', (tag) => {
    reading.root ??= tag
    // At once: the parser looks up a name's namespace all the way to the root.
    if (open.length >= mostDepth)
      throw new Error(`its elements are nested more than ${String(mostDepth)} deep`)
    report(activeElement(tag.local))
    reading.drawing.open(tag.attributes['id']?.value, copiedBy(tag))
    for (const attribute of Object.values(tag.attributes)) report(activeAttribute(tag.local, attribute))
    if (tag.local.toLowerCase() === 'style') style = ''
    open.push({name: tag.local, start: text.lastIndexOf(`<${tag.name}`, parser.position - 1)})
  })
  parser.on('text', addStyle)
  parser.on('cdata', addStyle)
  parser.on('closetag', () => {
    const element = open.pop()
    reading.drawing.close()
    if (element?.name.toLowerCase() === 'style') {
      report(activeStyle(style ?? ''))
      style = undefined
    }
    if (element?.name === 'metadata') reading.left.push({start: element.start, end: parser.position})
  })
  parser.write(text).close()
}

/** The id of what `use` puts in its place (SVG 2 §5.6). */
function copiedBy({local, attributes}: SaxesTagNS): string | undefined {
  if (local !== 'use') return undefined
  const href = Object.values(attributes)
    .find((attribute) => attribute.local === 'href')
    ?.value.trim()
  return href?.startsWith('#') === true ? href.slice(1) : undefined
}

function without(text: string, spans: readonly {readonly start: number; readonly end: number}[]): string {
  let kept = ''
  let offset = 0
  for (const {start, end} of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < offset) continue
    kept += text.slice(offset, start)
    offset = end
  }
  return kept + text.slice(offset)
}

function damaged(reason: string): Judgement {
  return {ok: false, failure: {kind: 'damaged', reason}}
}
