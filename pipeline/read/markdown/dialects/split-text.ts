/** Finds in a text what other kinds of Markdown have in lines: links of wikis, raised and marked words, readings, names of signs. */
import type {Text as MarkdownText} from 'mdast'
import type {Position} from 'unist'
import type {Image, Inline} from '../../../model/tree/nodes.ts'
import {crossReference, crossReferenceId} from '../../../model/references/cross-reference.ts'
import {headingSlug} from '../../identifiers/heading-slug.ts'
import {imagePath} from '../image-path.ts'
import {sizedWords} from '../directives/image-width.ts'
import {makeLink} from '../links/link.ts'
import {takeLanguage} from '../../take-language.ts'
import {pointAt} from '../../line-table.ts'
import {spanAttributes, tellLook} from './spans/span-attributes.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {placeIn} from './place-in.ts'
import {takeCondition} from './quarto/take-condition.ts'

interface Piece {
  readonly pattern: RegExp
  /** Undefined when it is none; `position` is that of the whole in the source. */
  make(found: RegExpExecArray, position: Position, reading: Reading): Inline | 'nothing' | undefined
}

const pieces: readonly Piece[] = [
  {
    // a line `[[toc]]` is a place for the contents, as VuePress has it; among words it may be a page
    pattern:
      /(?<![\w[\]!\\])(!?)\[\[(?!_?TOC_?\]\]|(?<=^\[\[)[Tt]oc\]\]$)([^[\]|#\n]{0,200})(#[^[\]|\n]{1,200})?(?:\|([^[\]\n]{0,300}))?\]\](?![(\w[])/gm,
    make: makeWikiLink
  },
  {
    pattern:
      /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,20}|\([\p{L}\p{N}+−-]{1,18}\)(?=\^(?![\p{L}\p{N}(])))\^/gu,
    make: ([, value = ''], position) => ({
      type: 'phrase',
      kind: 'superscript',
      children: words(value, position),
      position
    })
  },
  {
    pattern: /(?<![=\w<>!])==(?=[^\s=])([^=\n]{1,300})(?<=[^\s=])==(?![=\w])/g,
    make: ([, value = ''], position) => ({
      type: 'phrase',
      kind: 'mark',
      children: words(value, position),
      position
    })
  },
  {
    pattern: /(?<![!\\])\[([^[\]]{1,1000})\](\{[^{}]{1,300}\})/g,
    make: makeConditional
  },
  {
    pattern: new RegExp(String.raw`(?<![\]!\w\\])\[([^[\]\n]{1,300})\]${spanAttributes}`, 'g'),
    make: makeSpan
  },
  {
    // as Quarto has it: `@fig-plan`, `[@fig-plan]`, `[Fig. @fig-plan]`, and no address of mail
    pattern: new RegExp(
      String.raw`\[(?:-|\p{L}+\.?[ \u00a0])?${crossReference}\]|(?<![\p{L}\p{N}_@/\\.:-])${crossReference}`,
      'giu'
    ),
    make: makeCrossReference
  },
  {
    // as Japanese writers have it; what is in curly brackets and has no such letters is none
    pattern:
      /\{([\p{Script=Han}々〆ヶヵ〇][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶヵ〇ー]{0,40})\|([^{}|\n]{1,80})\}/gu,
    make: ([, value = '', said = ''], position) => makeRuby(value, said, position)
  },
  {
    pattern: /(?<![\w:/]):([a-z0-9_+-]{2,40}):(?![\w:/])/g,
    make: ([, name = ''], position, {settings}) => {
      const emoji = settings.emoji?.get(name)
      return emoji === undefined ? undefined : {type: 'text', value: emoji, position}
    }
  }
]

const mayHold = /\[\[|\]\{|\^|==|:[a-z0-9_+-]+:|\{[^{}]+\||@[a-z]{2,3}-/i

/** The text, or what it consists of. */
export function splitText(node: MarkdownText, reading: Reading): readonly Inline[] {
  const whole: Inline = {type: 'text', value: node.value, position: positionOf(node)}
  if (!mayHold.test(node.value)) return [whole]
  const found = pieces
    .flatMap((piece) => [...node.value.matchAll(piece.pattern)].map((match) => ({piece, match})))
    .sort((one, other) => one.match.index - other.match.index)
  const inlines: Inline[] = []
  let at = 0
  const addText = (end: number): void => {
    if (end > at) inlines.push({type: 'text', value: node.value.slice(at, end), position: placeOf(at, end)})
  }
  // In a table the stroke between a page and its words is escaped.
  const isInTable = reading.lines.text
    .slice(positionOf(node).start.offset, positionOf(node).end.offset)
    .includes('\\|')
  const placeOfPiece = (from: number, to: number): Position | undefined =>
    placeIn(node, from, to, reading) ?? (isInTable ? positionOf(node) : undefined)
  const placeOf = (from: number, to: number): Position => placeIn(node, from, to, reading) ?? positionOf(node)
  for (const {piece, match} of found) {
    const end = match.index + match[0].length
    // One that is escaped stands otherwise in the source.
    const place = match.index < at ? undefined : placeOfPiece(match.index, end)
    const made = place === undefined ? undefined : piece.make(match, place, reading)
    if (made === undefined) continue
    addText(match.index)
    if (made !== 'nothing') inlines.push(made)
    const isBetweenSpaces = made === 'nothing' && /\s/.test(node.value.charAt(match.index - 1))
    at = isBetweenSpaces && /\s/.test(node.value.charAt(end)) ? end + 1 : end
  }
  if (at === 0) return [whole]
  addText(node.value.length)
  return inlines
}

function words(value: string, position: Position): readonly Inline[] {
  return [{type: 'text', value, position}]
}

/** Of Quarto: what it shows on the page is a span like others. */
function makeConditional(
  [written, value = '', braces = '']: RegExpExecArray,
  position: Position,
  reading: Reading
): Inline | 'nothing' | undefined {
  const condition = takeCondition(braces, (position.end.offset ?? 0) - braces.length, reading)
  if (condition === undefined) return undefined
  if (!condition.isShown) return 'nothing'
  return makeSpan([written, value, condition.rest], position, reading)
}

/** `[words]{lang=fr}`; a class without a counterpart leaves the words. */
function makeSpan(
  [written = '', value = '', list = '']: readonly string[],
  position: Position,
  reading: Reading
): Inline {
  const brace = written.lastIndexOf('{')
  const place = {start: pointAt(reading.lines, (position.start.offset ?? 0) + brace), end: position.end}
  const {lang, id} = tellLook(list, {written: written.slice(brace), position: place}, reading)
  const isReference = hasReferences(reading) && crossReferenceId(value) !== undefined
  const content: Inline = isReference
    ? makeLink({url: value, children: [], position}, reading)
    : {type: 'text', value, position}
  if (lang === undefined && id === undefined) return content
  const claimed = id === undefined ? '' : reading.claim(id, place)
  return {
    type: 'span',
    ...(claimed === '' ? {} : {id: claimed}),
    ...takeLanguage(lang, place, reading),
    children: [content],
    position
  }
}

/** Without words, which what it leads to gives it. */
function makeCrossReference(
  [written, inBrackets, alone]: RegExpExecArray,
  position: Position,
  reading: Reading
): Inline | undefined {
  if (!hasReferences(reading)) return undefined
  if (written.startsWith('[-'))
    reading.tell({
      what: 'a reference that is its number alone',
      outcome: 'has the name of what it leads to here',
      hint: 'delete the name before it, and the hyphen',
      quoted: written,
      position
    })
  return makeLink({url: `@${inBrackets ?? alone ?? ''}`, children: [], position}, reading)
}

function hasReferences({settings}: Reading): boolean {
  return settings.profile?.hasCrossReferences === true
}

function makeRuby(value: string, said: string, position: Position): Inline | undefined {
  const reading = said.trim()
  return reading === '' ? undefined : {type: 'ruby', reading, children: words(value, position), position}
}

/** What a name in double brackets ends with that is an image, and no document. */
export const imageEnding = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i

/** `[[Page]]`, `[[Page#Heading|words]]`, `[[#Heading#Heading below]]`, `![[image.png|words]]`. */
function makeWikiLink(found: RegExpExecArray, position: Position, reading: Reading): Inline | undefined {
  const [written, embed, named = '', fragment = '', label] = found
  const page = label === undefined ? named : named.trimEnd()
  if (!/[\p{L}]/u.test(page + fragment) || page !== page.trim()) return undefined
  if (embed === '!' && imageEnding.test(page)) return makeEmbedded(page, label, {position, reading})
  const target = page === '' ? '' : `./${encodeURI(page).replaceAll('?', '%3F')}`
  const url = `${target}${fragment === '' ? '' : `#${headingSlug(fragment.slice(fragment.lastIndexOf('#') + 1))}`}`
  if (embed === '!')
    reading.tell({
      what: 'an embedded document',
      outcome: 'is a link to it here',
      hint: 'a document stands in one place: write here what readers should see',
      quoted: written,
      position
    })
  const shown =
    label === undefined || label.trim() === ''
      ? `${page}${fragment.replace('#', page === '' ? '' : ' § ').replaceAll('#', ' > ')}`
      : label.trim()
  return makeLink({url, children: words(shown, position), position}, reading)
}

/** What Obsidian's users write for the look of an image, among its words and its width: `center|400`. */
const placeOnPage = /^[ \t]*(?:cent(?:er|re)|left|right)[ \t]*$/i

function makeEmbedded(
  page: string,
  label: string | undefined,
  {position, reading}: {readonly position: Position; readonly reading: Reading}
): Image {
  const url = encodeURI(page)
  const path = imagePath(url, reading.path)
  const parts = (label ?? '').split('|').filter((part) => !placeOnPage.test(part))
  const own = parts.join('|').trim()
  const {alt, ...width} = sizedWords(/^\d+(?:x\d+)?$/.test(own) ? `|${own}` : own)
  return {
    type: 'image',
    url,
    ...(path === undefined ? {} : {path}),
    alt,
    decorative: false,
    ...width,
    position
  }
}
