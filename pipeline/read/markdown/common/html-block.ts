/** Reads HTML blocks: comments, and elements that a blank line ends (CommonMark 0.31 §4.6, kinds 2, 6 and 7). */
import {htmlBlockNames} from 'micromark-util-html-tag-name'
import type {Block} from './block.ts'
import type {Lines} from './lines.ts'

const blockNames: ReadonlySet<string> = new Set(htmlBlockNames)

/** Kind 1: only a closing tag of them ends the block. */
const rawNames = /^(?:script|pre|style|textarea)$/i

const attribute = / +[A-Za-z_:][A-Za-z\d_.:-]*(?: *= *(?:[^ \n"'=<>/`]+|'[^'\n]*'|"[^"\n]*"))?/.source

/** A tag in a line. */
export const tag = new RegExp(`<(?:[A-Za-z][A-Za-z\\d-]*(?:${attribute})* */?|/[A-Za-z][A-Za-z\\d-]* *)>`)

const onlyTag = new RegExp(`^${tag.source} *$`)

/** What may be a `/` in a value without quotation marks: remark ends the value there, in a line only behind another character. */
const slashed = /= *[^ "']*\//

/** The name of a tag that a line begins with. */
const opening = /^<\/?([A-Za-z][A-Za-z\d-]*)(?=[\s>]|\/>|$)/

/** Whether a line begins with `<` and what ends a paragraph. */
export function interruptsWithHtml(written: string): boolean {
  const [, name = ''] = opening.exec(written) ?? []
  return /^<[!?]/.test(written) || blockNames.has(name.toLowerCase()) || rawNames.test(name)
}

/** 'none' for words in a line. */
export function readHtml(lines: Lines, at: number): Block | 'none' | undefined {
  const written = lines.written(at)
  if (written.startsWith('<!--')) return readComment(lines, at)
  const [, name = ''] = opening.exec(written) ?? []
  if (/^<[!?]/.test(written) || rawNames.test(name) || written.includes('\t')) return undefined
  if (blockNames.has(name.toLowerCase())) return html(lines, at, lines.nextBlank(at))
  if (slashed.test(written)) return undefined
  return onlyTag.test(written) ? html(lines, at, lines.nextBlank(at)) : 'none'
}

function readComment(lines: Lines, at: number): Block | undefined {
  const last = lines.ahead('-->', at, () => {
    const from = lines.start(at) + 2
    const length = lines.text.slice(from, lines.end(lines.count - 1)).indexOf('-->')
    if (length === -1) return lines.count
    let line = at
    while (lines.end(line) < from + length + 3) line += 1
    return line
  })
  return last < lines.count ? html(lines, at, last + 1) : undefined
}

function html(lines: Lines, at: number, next: number): Block {
  const position = lines.position(at, next - 1)
  return {node: {type: 'html', value: lines.joined(at, next), position}, next}
}
