/** Lists what of a document or a publication.yaml is translated, with where each part stands. */
import {wordsIn, blocksIn} from '../model/edition/held.ts'
import type {Document} from '../model/publication/document.ts'
import type {FrontMatter} from '../model/publication/front-matter.ts'
import type {Block, Image, Inline} from '../model/tree/nodes.ts'
import {cutLine} from './cut-line.ts'
import {htmlRanges, type Range} from './html-ranges.ts'
import {hasWords} from './line.ts'
import type {Form, Stretch} from './stretch.ts'

type Source = Pick<Document, 'name' | 'text' | 'children' | 'notes' | 'frontMatter'>

/** In reading order, front matter first; only what has a letter. */
export function stretchesOf(document: Source): readonly Stretch[] {
  const {name, text, children, notes, frontMatter} = document
  const found: Stretch[] = [...frontMatterStretches(frontMatter, text)]
  const html = htmlRanges(text)
  const add = (block: Block): void => {
    found.push(...stretchesIn(block, {document: name, text, html}))
    blocksIn(block).forEach(add)
  }
  children.forEach(add)
  notes.flatMap((note) => note.children).forEach(add)
  return found
}

/** The keys of front matter that readers see as words. */
const translatedKeys: readonly (readonly [key: string, pointer: string])[] = [
  ['title', '/title'],
  ['summary', '/summary']
]

/** Its title and its summary, where they have words. */
export function frontMatterStretches({data, places}: FrontMatter, text: string): readonly Stretch[] {
  return translatedKeys.flatMap(([key, pointer]): readonly Stretch[] => {
    const value = data[key]
    const place = places.get(pointer)?.value
    const [start, end] = [place?.start.offset, place?.end?.offset]
    if (typeof value !== 'string' || place === undefined || start === undefined || end === undefined)
      return []
    const line = {tokens: [{kind: 'text' as const, value}], codes: []}
    if (!hasWords(line)) return []
    const written = text.slice(start, end).trimEnd().length
    return [
      {
        key: `_${key}`,
        part: '',
        kind: key,
        form: 'yaml',
        start,
        end: start + written,
        line,
        place: place.start
      }
    ]
  })
}

interface Around {
  readonly document: string
  readonly text: string
  readonly html: readonly Range[]
}

/** Not those of the blocks in it. */
function stretchesIn(block: Block, around: Around): readonly Stretch[] {
  const lines = wordsIn(block)
  const isOne = block.type === 'paragraph' || block.type === 'heading'
  let images = 0
  return lines.flatMap((nodes, index) => {
    if (nodes.some(({position}) => position.file !== undefined)) return []
    const part = `${index + 1}/${lines.length}`
    const base = {block: `${around.document}/${block.id}`, part, kind: block.type}
    const key = isOne ? block.id : `${block.id}.${index + 1}`
    const {own, inner} = cut(nodes, block, around)
    const alternatives = inner.flatMap((image): readonly Stretch[] => {
      const range = alternativeIn(image, around.text)
      if (range === undefined || !/\p{L}/u.test(image.alt)) return []
      images += 1
      const line = {tokens: [{kind: 'text' as const, value: image.alt}], codes: []}
      const place = image.position.start
      return [
        {
          ...base,
          ...range,
          part: `image ${images}`,
          key: `${block.id}.image${images}`,
          kind: 'image',
          line,
          place
        }
      ]
    })
    return own === undefined || !hasWords(own.line)
      ? alternatives
      : [{...base, ...own, key, place: nodes[0]?.position.start ?? block.position.start}, ...alternatives]
  })
}

type Own = Pick<Stretch, 'form' | 'start' | 'end' | 'line'>

/** Where places do not follow one another, the line is its source as it stands. */
function cut(
  all: readonly Inline[],
  block: Block,
  {text, html}: Around
): {readonly own?: Own; readonly inner: readonly Image[]} {
  const nodes = all.filter((node) => !isFormerId(node, text) && !isKind(node, text))
  if (nodes.length === 0) return {inner: []}
  const line = cutLine(nodes, text)
  if (line === undefined) {
    const starts = nodes.map(({position}) => position.start.offset ?? 0)
    const ends = nodes.map(({position}) => position.end.offset ?? 0)
    const first = Math.min(...starts)
    const whole = text.slice(first, Math.max(...ends))
    // The marks of a heading stay, even where its words have its place.
    const value = whole.replace(/^#{1,6}[ \t]+/, '').replace(/\n[ \t>]*(?:=+|-+)[ \t]*$/, '')
    const start = first + whole.indexOf(value)
    const end = start + value.length
    return {
      own: {form: 'as-written', start, end, line: {tokens: [{kind: 'text', value}], codes: []}},
      inner: []
    }
  }
  const {start, end, tokens, codes, images} = line
  const isHtml = html.some((range) => start >= range.start && end <= range.end)
  const form: Form = isHtml ? 'html' : isQuoted(text, start, end) ? 'title' : formIn(block)
  return {own: {form, start, end, line: {tokens, codes}}, inner: images}
}

/** An anchor of an id that a block had, which stands in no source. */
function isFormerId(node: Inline, text: string): boolean {
  return node.type === 'span' && node.children.length === 0 && text[node.position.start.offset ?? 0] !== '<'
}

/** The title that a callout has from its kind, `[!EXAMPLE]`: the kind is no word to be translated. */
function isKind(node: Inline, text: string): boolean {
  const {start, end} = node.position
  return node.type === 'text' && /^\[!\w[^\]]*\][+-]?$/.test(text.slice(start.offset, end.offset))
}

/** Between quotation marks, as titles of callouts are in many dialects: `::: {.tip title="Fees"}`, `{% hint title="Fees" %}`. */
function isQuoted(text: string, start: number, end: number): boolean {
  const sign = text[start - 1]
  return (sign === '"' || sign === "'") && text[end] === sign
}

function formIn({type}: Block): Form {
  return type === 'paragraph' ? 'markdown' : type === 'table' ? 'cell' : 'heading'
}

/** Where the alternative text of an image stands, unless it names a definition, too. */
function alternativeIn({position}: Image, text: string): Pick<Stretch, 'form' | 'start' | 'end'> | undefined {
  const from = position.start.offset ?? 0
  const raw = text.slice(from, position.end.offset)
  const markdown = /^!\[((?:\\.|[^\\\]])*)\](?:\(|\[[^\]])/s.exec(raw)
  if (markdown !== null)
    return {form: 'alternative', start: from + 2, end: from + 2 + (markdown[1] ?? '').length}
  const html = /^<img\b[^>]*?\salt=(["'])/i.exec(raw)
  if (html === null) return undefined
  const start = html[0].length
  const end = raw.indexOf(html[1] ?? '"', start)
  return end === -1 ? undefined : {form: 'attribute', start: from + start, end: from + end}
}
