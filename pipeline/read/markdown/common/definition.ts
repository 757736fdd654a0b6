/** Reads definitions of links on one line, without escapes (CommonMark 0.31 §4.7). */
import {normalized} from '../parts/shared-labels.ts'
import type {Block, Found} from './block.ts'
import type {Lines} from './lines.ts'

const definition =
  /^\[([^[\]\\&]{1,900})\]: +(<[^<>\\&]*>|[^\s<>\\&()][^\s\\&()]*)(?: +("[^"\\&]*"|'[^'\\&]*'))?$/

/** A label that ends on its line and is none of a definition, or that holds another bracket. */
const surelyWords = /^\[(?:[^[\]\\]*\](?!:)|[^[\]\\]*\[)/

/** Of a line that begins with `[`; 'none' for words in a line. */
export function readDefinition(lines: Lines, at: number, found: Found): Block | 'none' | undefined {
  const written = lines.written(at)
  if (written.startsWith('[^')) return undefined
  if (surelyWords.test(written)) return 'none'
  const [whole, label = '', address = '', title] = definition.exec(written) ?? []
  if (whole === undefined || label.trim() === '' || lines.depth > 0 || !endsBefore(lines, at + 1))
    return undefined
  const url = address.startsWith('<') ? address.slice(1, -1) : address
  if (hasControl.test(url)) return undefined
  const compared = normalized(label)
  found.labels.push(compared)
  return {
    node: {
      type: 'definition',
      identifier: compared.toLowerCase(),
      label,
      title: title === undefined ? null : title.slice(1, -1),
      url,
      position: lines.position(at, at)
    },
    next: at + 1
  }
}

// oxlint-disable-next-line no-control-regex -- what ends an address
const hasControl = /[\u0000-\u001F\u007F]/

/** Whether no title can be on a line behind a definition. */
function endsBefore(lines: Lines, line: number): boolean {
  return line >= lines.count || lines.isBlank(line) || definition.test(lines.written(line))
}
