/** Reads XLIFF 2.0 and 2.1, core, as any tool may have written it: segments split or joined, codes as pairs or as starts and ends. */
import {languageTag} from '../read/language-tag.ts'
import {shapeOf, type Token} from './line.ts'
import {childrenOf, readXml, type XmlElement, type XmlPlace} from './read-xml.ts'

export interface ReadUnit {
  readonly key: string
  readonly place: XmlPlace
  readonly source: readonly Token[]
  /** Absent where no word of it is translated. */
  readonly target?: readonly Token[]
  /** Whether some of its segments are translated, and others are not. */
  readonly isHalf: boolean
}

export interface ReadFile {
  readonly original: string
  readonly place: XmlPlace
  readonly units: readonly ReadUnit[]
}

export type ReadXliff =
  | {readonly ok: true; readonly from: string; readonly to: string; readonly files: readonly ReadFile[]}
  | {readonly ok: false; readonly reason: string; readonly place: XmlPlace}

const namespaces = /^urn:oasis:names:tc:xliff:document:2\.\d$/

/** The units of all files; or why it can't be used, in words for who sent it, and where. */
export function readXliff(text: string): ReadXliff {
  const read = readXml(text.replace(/^\ufeff/, ''))
  if (!read.ok) return read
  const {root} = read
  const {place} = root
  if (root.name !== 'xliff' || !namespaces.test(root.namespace)) {
    const isOld = root.name === 'xliff'
    const reason = isOld ? 'it is XLIFF of another version than 2' : `it is no XLIFF, but \`${root.name}\``
    return {ok: false, reason, place}
  }
  const from = root.attributes.get('srcLang')
  const to = root.attributes.get('trgLang')
  if (from === undefined || to === undefined)
    return {ok: false, reason: 'it does not say from which language to which: `srcLang`, `trgLang`', place}
  // The names of files are made of it.
  const language = languageTag(to)
  if (language === undefined) return {ok: false, reason: `\`trgLang\` is no language: \`${to}\``, place}
  // It would be merged into the original.
  if (language.toLowerCase() === from.toLowerCase())
    return {ok: false, reason: `it translates from \`${from}\` into the same language`, place}
  return {ok: true, from, to: language, files: childrenOf(root, 'file').map(readFile)}
}

function readFile(file: XmlElement): ReadFile {
  return {
    original: file.attributes.get('original') ?? '',
    place: file.place,
    units: [...unitsIn(file)].map(readUnit)
  }
}

/** Those in groups, too. */
function* unitsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === 'unit') yield child
    if (child.name === 'group') yield* unitsIn(child)
  }
}

interface Part {
  readonly source: readonly Token[]
  readonly target: readonly Token[] | undefined
  /** The place of its target among those of the unit. */
  readonly order: number
  readonly isSegment: boolean
  /** Whether a tool put the source there, and nobody has said that it is translated (XLIFF 2.1, `state`). */
  readonly isCopy: boolean
}

function readUnit(unit: XmlElement): ReadUnit {
  const parts = childrenOf(unit)
    .filter(({name}) => name === 'segment' || name === 'ignorable')
    .map((part, index): Part => {
      const [source] = childrenOf(part, 'source')
      const [target] = childrenOf(part, 'target')
      const order = Number(target?.attributes.get('order') ?? index + 1)
      return {
        source: source === undefined ? [] : tokensIn(source),
        target: target === undefined ? undefined : tokensIn(target),
        order: Number.isInteger(order) ? order : index + 1,
        isSegment: part.name === 'segment',
        isCopy: (part.attributes.get('state') ?? 'initial') === 'initial' && isSame(source, target)
      }
    })
  const segments = parts.filter(({isSegment, source}) => isSegment && hasText(source))
  const filled = segments.filter(({target}) => target !== undefined && hasText(target))
  // One that says the same among others is translated: only a unit of copies is not.
  const translated = filled.every(({isCopy}) => isCopy) ? [] : filled
  const target = parts
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({source, target: own, isSegment}) => own ?? (isSegment ? [] : source))
  return {
    key: unit.attributes.get('id') ?? '',
    place: unit.place,
    source: parts.flatMap(({source}) => source),
    ...(translated.length === 0 ? {} : {target}),
    isHalf: translated.length > 0 && translated.length < segments.length
  }
}

function isSame(source: XmlElement | undefined, target: XmlElement | undefined): boolean {
  if (source === undefined || target === undefined) return false
  return shapeOf(tokensIn(source)) === shapeOf(tokensIn(target))
}

function hasText(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'text' && token.value.trim() !== '')
}

/** Annotations are passed over, and what they stand around is kept. */
function tokensIn(element: XmlElement): readonly Token[] {
  return element.children.flatMap((child): readonly Token[] => {
    if (typeof child === 'string') return [{kind: 'text', value: child}]
    const id = child.attributes.get('id') ?? ''
    if (child.namespace !== element.namespace) return []
    switch (child.name) {
      case 'pc':
        return [{kind: 'open', id}, ...tokensIn(child), {kind: 'close', id}]
      case 'sc':
        return [{kind: 'open', id}]
      case 'ec':
        return [{kind: 'close', id: child.attributes.get('startRef') ?? id}]
      case 'ph':
        return [{kind: 'alone', id}]
      case 'mrk':
        return tokensIn(child)
      case 'cp': {
        const code = Number.parseInt(child.attributes.get('hex') ?? '', 16)
        const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        return isCharacter ? [{kind: 'text', value: String.fromCodePoint(code)}] : []
      }
      default:
        return []
    }
  })
}
