/** Reads what is behind the `]` of a link or an image: its address, or the label of a definition (CommonMark 0.31 §6.3, §6.4). */
import type {Image, ImageReference, Link, LinkReference} from 'mdast'
import {normalized} from '../../parts/shared-labels.ts'
import {mayRefer} from './character-reference.ts'

export interface LinkEnd {
  readonly node: Image | ImageReference | Link | LinkReference
  readonly end: number
}

interface Ending {
  readonly text: string
  /** Of the `]`. */
  readonly at: number
  /** The words in the brackets, as written. */
  readonly label: string
  readonly isImage: boolean
  readonly isDefined: (label: string) => boolean
}

/** Of a label, at most (CommonMark 0.31 §4.7), with room for white space. */
const longestLabel = 900

/** An address and a title without escapes. */
const resource =
  // oxlint-disable-next-line no-control-regex -- what ends an address
  /\([ ]*(?:(<[^<>\\\n]*>|[^\s<()\\\u0000-\u001F\u007F][^\s()\\\u0000-\u001F\u007F]*(?:\([^\s()\\\u0000-\u001F\u007F]*\)[^\s()\\\u0000-\u001F\u007F]*)*)(?: +("[^"\\\n]*"|'[^'\\\n]*'|\([^()\\\n]*\)))? *)?\)/y

/** 'none' where the brackets are words; undefined where that is not sure. */
export function linkEndAt(ending: Ending): LinkEnd | 'none' | undefined {
  const sign = ending.text[ending.at + 1]
  if (sign === '(') return resourceAt(ending)
  return sign === '[' ? referenceAt(ending) : shortcutAt(ending)
}

function resourceAt({text, at, isImage}: Ending): LinkEnd | undefined {
  resource.lastIndex = at + 1
  const [whole, address = '', title] = resource.exec(text) ?? []
  if (whole === undefined || mayRefer.test(whole)) return undefined
  const url = address.startsWith('<') ? address.slice(1, -1) : address
  const titled = {title: title === undefined ? null : title.slice(1, -1), url}
  const node: Image | Link = isImage
    ? {type: 'image', ...titled, alt: ''}
    : {type: 'link', ...titled, children: []}
  return {node, end: at + 1 + whole.length}
}

function referenceAt(ending: Ending): LinkEnd | 'none' | undefined {
  const {text, at, label, isDefined} = ending
  const end = text.slice(at + 2, at + 2 + longestLabel).indexOf(']')
  if (end === -1) return undefined
  const own = text.slice(at + 2, at + 2 + end)
  const used = own === '' ? label : own
  if (isOdd(used) || (own !== '' && own.trim() === '')) return undefined
  if (!isDefined(normalized(used))) return 'none'
  return {node: referenceTo(used, own === '' ? 'collapsed' : 'full', ending), end: at + 3 + end}
}

function shortcutAt(ending: Ending): LinkEnd | 'none' | undefined {
  const {label, at, isDefined} = ending
  if (label.length > longestLabel) return undefined
  if (!isDefined(normalized(label))) return 'none'
  return isOdd(label) ? undefined : {node: referenceTo(label, 'shortcut', ending), end: at + 1}
}

function isOdd(label: string): boolean {
  return label.length > longestLabel || /[[\n\\&]/.test(label)
}

function referenceTo(
  label: string,
  referenceType: 'collapsed' | 'full' | 'shortcut',
  {isImage}: Ending
): ImageReference | LinkReference {
  const reference = {identifier: normalized(label).toLowerCase(), label, referenceType}
  return isImage
    ? {type: 'imageReference', ...reference, alt: ''}
    : {type: 'linkReference', ...reference, children: []}
}
