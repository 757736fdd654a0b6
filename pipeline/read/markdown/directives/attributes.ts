/** Reads the attributes of a block: `{#id lang=ar}`, on a directive or at the end of a heading or paragraph. */
import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import {nearest} from '../../../model/tree/nearest.ts'
import {pointAt} from '../../line-table.ts'
import type {DirectiveAttribute} from './block-directives.ts'
import {takeLanguage} from '../../take-language.ts'
import type {MaskedName} from '../dialects/kramdown/masked-name.ts'
import {conditionIn} from '../dialects/quarto/condition.ts'
import {isAnchor} from '../dialects/spans/span-attributes.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

export interface BlockAttributes {
  /** `''` when none is given, or none that can be used. */
  readonly id: string
  readonly lang?: string
  /** Names given without a value, such as `decorative`. */
  readonly flags: ReadonlySet<string>
}

export const noAttributes: BlockAttributes = {id: '', flags: new Set()}

/** The attributes that every block knows. */
const common = ['id', 'lang'] as const

/** What others write for the look of a block. */
const ofStyle: ReadonlySet<string> = new Set(['class', 'style', 'width', 'height', 'align', 'target', 'rel'])

function tellStyle(position: Position, reading: Reading): void {
  reading.tell({
    what: 'a style',
    outcome: 'is left out',
    hint: 'delete it: the edition decides how it looks',
    quoted: reading.lines.text.slice(position.start.offset, position.end.offset),
    position
  })
}

/** Reports attributes that are unknown, or given twice, as `directive/attributes-are-known`. */
export function judgeAttributes(
  attributes: readonly DirectiveAttribute[],
  flags: readonly string[],
  reading: Reading
): BlockAttributes {
  const known = [...common, ...flags]
  for (const {name, value, position} of attributes) {
    if (name === 'id' && /^["'“”„‘’«]/.test(value)) tellQuoted(value, position, reading)
    if (known.includes(name)) continue
    if (name === 'class' && reading.settings.profile?.unseenClasses?.includes(value) === true) continue
    if (ofStyle.has(name)) {
      tellStyle(position, reading)
      continue
    }
    const near = nearest(name, known)
    const hint =
      near === undefined ? `known here: ${known.map(quoted).join(', ')}` : `did you mean \`${near}\`?`
    reading.report(
      'directive/attributes-are-known',
      position,
      `the attribute \`${name}\` is not known here`,
      {
        hints: [hint]
      }
    )
  }
  const given = eachOnce(
    attributes.filter(({name}) => known.includes(name)),
    reading
  )
  return {...commonOf(given, reading), flags: new Set(flags.filter((flag) => given.has(flag)))}
}

/** Those of a block whose id and language were taken out of the source. */
export function nameAttributes(name: MaskedName, {lines}: Reading): readonly DirectiveAttribute[] {
  const attributes = [
    {name: 'id', ...name},
    ...(name.lang === undefined ? [] : [{name: 'lang', ...name.lang}])
  ]
  return attributes.map(({name: key, value, start, end}) => ({
    name: key,
    value,
    position: {start: pointAt(lines, start), end: pointAt(lines, end)}
  }))
}

function tellQuoted(quoted: string, position: Position, reading: Reading): void {
  reading.tell({
    what: 'an id in quotation marks',
    outcome: 'has them in it',
    hint: 'write it without them: `{#name}`',
    quoted,
    position
  })
}

/** Reports attributes of a directive that finds what it shows: those beside an id, a language and the known ones. */
export function judgeNames(
  others: ReadonlyMap<string, DirectiveAttribute>,
  known: readonly string[],
  reading: Reading
): void {
  for (const {name, position} of others.values()) {
    if (known.includes(name)) continue
    const near = nearest(name, known)
    const names = known.map((one) => `\`${one}\``).join(', ')
    reading.report(
      'directive/attributes-are-known',
      position,
      `the attribute \`${name}\` is not known here`,
      {
        hints: [near === undefined ? `known here: ${names}` : `did you mean \`${near}\`?`]
      }
    )
  }
}

/** The attributes of a block whose other attributes are its own affair, and those others. */
export function parseCommon(
  attributes: readonly DirectiveAttribute[],
  reading: Reading
): {
  readonly common: Omit<BlockAttributes, 'flags'>
  readonly others: ReadonlyMap<string, DirectiveAttribute>
} {
  const given = eachOnce(attributes, reading)
  const others = [...given].filter(([name]) => !isCommon(name))
  return {
    common: commonOf(given, reading),
    others: new Map(others.map(([name, one]) => [name, withoutCurlyQuotes(one, reading)]))
  }
}

/** Curly quotes around a value are meant as straight ones, unless these stand around them. */
function withoutCurlyQuotes(attribute: DirectiveAttribute, reading: Reading): DirectiveAttribute {
  const {name, value, position, valuePosition = position} = attribute
  const start = valuePosition.start.offset ?? 0
  const [, meant] = /^[“”„‟«»]([^"]*)[“”‟«»]$/u.exec(value) ?? []
  if (meant === undefined || /["']/.test(reading.lines.text[start - 1] ?? '')) return attribute
  reading.tell({
    what: 'a value in curly quotes',
    outcome: 'is read without them',
    hint: `write straight ones: \`${name}="${meant}"\``,
    quoted: value,
    position: valuePosition
  })
  return {...attribute, value: meant}
}

/** By name; the second of two is reported, and the first counts. */
function eachOnce(
  attributes: readonly DirectiveAttribute[],
  reading: Reading
): ReadonlyMap<string, DirectiveAttribute> {
  const given = new Map<string, DirectiveAttribute>()
  for (const attribute of attributes) {
    const {name, position} = attribute
    const first = given.get(name)
    if (first === undefined) given.set(name, attribute)
    else if (name === 'id' && attribute.value === '') {
      const meant = `${first.value}-id`
      reading.report('directive/attributes-are-known', position, 'an id has no spaces', {
        hints: [`write \`#${meant}\``]
      })
    } else {
      const related = [{message: 'it is given here first', place: {path: reading.path, ...first.position}}]
      reading.report('directive/attributes-are-known', position, `the attribute \`${name}\` is given twice`, {
        hints: ['keep one of the two'],
        related
      })
    }
  }
  return given
}

function commonOf(
  given: ReadonlyMap<string, DirectiveAttribute>,
  reading: Reading
): Omit<BlockAttributes, 'flags'> {
  const id = given.get('id')
  const lang = given.get('lang')
  return {
    id: id === undefined ? '' : reading.claim(id.value, id.position),
    ...(lang === undefined ? {} : takeLanguage(lang.value, lang.position, reading))
  }
}

function isCommon(name: string): boolean {
  return common.some((one) => one === name)
}

function quoted(name: string): string {
  return `\`${name}\``
}

/**
 * Takes braces off the end of a heading's or paragraph's children. They are attributes when they hold `#id` or
 * `lang=…`; with a colon at their head, as kramdown has them, behind an image, or as classes of a heading; otherwise, or with a
 * backslash before them, they are text. Those of an anchor, `[](){#here}`, are its own, and so are those of words that Quarto shows in some formats alone, and of words in brackets.
 */
export function takeAttributes(
  children: readonly PhrasingContent[],
  reading: Reading,
  isHeading = false
): {readonly children: readonly PhrasingContent[]; readonly attributes: readonly DirectiveAttribute[]} {
  const none = {children, attributes: []}
  const last = children.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith('}')) return none
  const inside = last.value.slice(last.value.lastIndexOf('{') + 1, -1)
  if (inside.length + 2 > last.value.length || /[\n}]/.test(inside)) return none
  const position = positionOf(last)
  const end = position.end.offset ?? 0
  const brace = end - inside.length - 2
  const {text} = reading.lines
  if (text.slice(brace, end) !== `{${inside}}` || text[brace - 1] === '\\') return none
  const colon = inside.startsWith(':') ? 1 : 0
  const found = parseAttributes(inside.slice(colon), brace + 1 + colon, reading) ?? []
  const before = last.value === `{${inside}}` ? children.at(-2) : undefined
  if (isAnchor(before) || isOfConditionalWords(inside, text[brace - 1], reading)) return none
  const isOfImage = before?.type === 'image'
  const isOfStyle = isHeading && found.every(({name}) => name === 'class')
  const isWithoutId = found.every(({name}) => name !== 'id')
  const isInBrackets = last.value !== `{${inside}}` && text[brace - 1] === ']'
  if (isHeading && isInBrackets && (isWithoutId || isBracketFirst(children, text))) return none
  const isOfSpan =
    !isHeading && !isOfImage && (isInBrackets || isBehindMarks({last, inside}, children.at(-2)))
  if (isOfSpan && isWithoutId) return none
  const isMeant = colon === 1 || isOfImage || isOfStyle || found.some(isIdOrLanguage)
  if (found.length === 0 || !isMeant) return none
  const value = last.value.slice(0, -inside.length - 2).trimEnd()
  const kept = {...last, value, position: {start: position.start, end: pointAt(reading.lines, brace)}}
  return {children: [...children.slice(0, -1), ...(value === '' ? [] : [kept])], attributes: found}
}

function isOfConditionalWords(inside: string, sign: string | undefined, {settings}: Reading): boolean {
  return sign === ']' && settings.profile?.hasCrossReferences === true && conditionIn(inside) !== undefined
}

function isBracketFirst([first]: readonly PhrasingContent[], text: string): boolean {
  return first !== undefined && text[positionOf(first).start.offset ?? 0] === '[' && first.type === 'text'
}

/** Right behind words with marks of their own: what they say concerns those words, but for the id of the block. */
function isBehindMarks(
  {last, inside}: {readonly last: PhrasingContent & {type: 'text'}; readonly inside: string},
  before: PhrasingContent | undefined
): boolean {
  return (
    last.value === `{${inside}}` && before !== undefined && before.type !== 'break' && before.type !== 'html'
  )
}

function isIdOrLanguage({name, value}: DirectiveAttribute): boolean {
  return (name === 'id' || name === 'lang') && value !== ''
}

const attribute =
  /\s*(?:#([^\s#{}]+)|\.([^\s#.{}]+)|([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?)(?=\s|$)/y

/** Undefined when the text is no list of attributes. */
function parseAttributes(text: string, offset: number, reading: Reading): DirectiveAttribute[] | undefined {
  const found: DirectiveAttribute[] = []
  const trimmed = text.trimEnd()
  attribute.lastIndex = 0
  for (let at = 0; at < trimmed.length; at = attribute.lastIndex) {
    const match = attribute.exec(trimmed)
    if (match === null) return undefined
    const [written, id, className, key = '', quoted, single, bare] = match
    const name = id !== undefined ? 'id' : className !== undefined ? 'class' : key
    const start = offset + match.index + written.length - written.trimStart().length
    const position = {
      start: pointAt(reading.lines, start),
      end: pointAt(reading.lines, offset + match.index + written.length)
    }
    found.push({name, value: id ?? className ?? quoted ?? single ?? bare ?? '', position})
  }
  return found
}
