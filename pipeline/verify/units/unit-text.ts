/**
 * Writes the text of a unit in the normal form: one string, with inline marks inside it as noncharacters (which a
 * source may not hold), so that where emphasis or a link begins and ends is compared with the words. docs/parity.md
 * lists its rules.
 */
import type {Facts, Unit} from './unit.ts'

const openMark = '\ufdd0'
const middleMark = '\ufdd1'
const closeMark = '\ufdd2'
/** In a mark, before the title of a link or an image. */
const titleMark = '\ufdd3'
const breakMark = `${openMark}break${middleMark}${closeMark}`
const imageMark = `${openMark}image `

/** Most texts have neither soft hyphens nor long white space, and to see that is soon done. */
const mayHaveLongSpace = /[\u00ad\t\n\r\f]| {2}/
const mayBeOther = /[\u00ad\t\n\r\f]|[\u0300-\uffff]| {2}|^ | $/
/** White space that is not one space alone. */
const longSpace = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g
/** Characters that combine with others, and those that come apart, are among these. */
const mayBeMarked = /[\u0300-\uffff]/
const ignorable = /\p{Default_Ignorable_Code_Point}/gu
/** All ignorable characters are among these; most texts have none of them, and that is soon seen. */
const mayBeIgnorable = /[\u00ad-\uffff]/
const parts =
  /(\ufdd0break\ufdd1\ufdd2)|\ufdd0image ([^\ufdd1\ufdd3]*)(?:\ufdd3([^\ufdd1\ufdd3]*)(?:\ufdd3([^\ufdd1]*))?)?\ufdd1\ufdd2|\ufdd0note ([^\ufdd1]*)\ufdd1([^\ufdd2]*)\ufdd2|\ufdd0([^\ufdd1]*)\ufdd1|\ufdd2|[^\ufdd0\ufdd2]+/g

const titledLink = /\ufdd0link [^\ufdd1\ufdd3]*\ufdd3([^\ufdd1]*)\ufdd1/g
const shownImage = /\ufdd0image [^\ufdd1\ufdd3]+(?:\ufdd3[^\ufdd1\ufdd3]*(?:\ufdd3([^\ufdd1]*))?)?\ufdd1/g

/** Gathers the inlines of one unit. */
export class UnitText {
  readonly #parts: string[] = []
  #afterSpace = true

  /** Adds words: white space runs become one space, soft hyphens go. */
  add(text: string): this {
    let words = mayHaveLongSpace.test(text) ? text.replaceAll('\u00ad', '').replace(longSpace, ' ') : text
    if (this.#afterSpace && words.startsWith(' ')) words = words.slice(1)
    if (words === '') return this
    this.#afterSpace = words.endsWith(' ')
    // A space at the end is a part of its own: it may be the last, and go.
    const seen = this.#afterSpace ? words.slice(0, -1) : words
    if (seen !== '') this.#parts.push(seen)
    if (this.#afterSpace) this.#parts.push(' ')
    return this
  }

  /** Begins a mark, such as `strong`, `link` with its target and its title, or `abbreviation` with what it stands for. */
  open(name: string, target?: string, title?: string): this {
    const about = target === undefined ? '' : ` ${normalText(target)}`
    this.#parts.push(`${openMark}${name}${about}${titleOf(title)}${middleMark}`)
    return this
  }

  /** Ends the innermost mark; one without content is as if it had not been. */
  close(): this {
    if (isOpening(this.#parts.at(-1) ?? '')) this.#parts.pop()
    else this.#parts.push(closeMark)
    return this
  }

  /** A line that ends here, with the space that separates its words from the next; white space around it is none. */
  lineEnd(): this {
    this.add(' ')
    this.#parts.push(breakMark)
    this.#afterSpace = true
    return this
  }

  /** A reference to a note, by its target and the number that is shown. */
  note(target: string, label: string): this {
    this.#parts.push(`${openMark}note ${target}${middleMark}${label}${closeMark}`)
    this.#afterSpace = false
    return this
  }

  /** An image in the line; `picture` is the name of its file, where it is known. */
  image(alternative: string, title?: string, picture = ''): this {
    const shown = picture === '' ? titleOf(title) : `${titleOf(title) || titleMark}${titleMark}${picture}`
    this.#parts.push(`${openMark}image ${alternative}${shown}${middleMark}${closeMark}`)
    this.#afterSpace = false
    return this
  }

  /** The unit's text: trimmed, in NFC. */
  end(): string {
    const parts = this.#parts
    let index = parts.length - 1
    while (parts[index] === closeMark || isOpening(parts[index] ?? '')) index -= 1
    if (parts[index] === ' ') {
      parts.splice(index, 1)
      // A mark that held this space alone is empty.
      while (parts[index] === closeMark && isOpening(parts[index - 1] ?? '')) {
        parts.splice(index - 1, 2)
        index -= 1
      }
    }
    const [only = ''] = parts
    return composed(parts.length > 1 ? parts.join('') : ownCopy(only))
  }
}

/** In NFC. What has only characters below U+0300 is, and the engine copies a text before it looks at it. */
function composed(text: string): string {
  return mayBeMarked.test(text) ? text.normalize('NFC') : text
}

/** A part of a string holds the whole in memory, which may be a chapter; one cut out of another than that does not. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}

/** One without words is none. */
function titleOf(title: string | undefined): string {
  const words = title === undefined ? '' : normalText(title)
  return words === '' ? '' : `${titleMark}${words}`
}

/** A mark without the title of its link or image, and without the name of its picture. */
export function withoutTitle(mark: string): string {
  const at = mark.indexOf(titleMark)
  return at === -1 ? mark : mark.slice(0, at)
}

/** The titles of the links in a text. */
export function linkTitles(text: string): readonly string[] {
  return told(text, titleMark, titledLink)
}

/** The names of the pictures that a text shows, in order, but for decorative ones; an empty name where one is not known. */
export function picturesInLine(text: string): readonly string[] {
  return told(text, imageMark, shownImage)
}

/** What the marks of a pattern tell, in order; most texts do not have what each of them has. */
function told(text: string, mark: string, pattern: RegExp): readonly string[] {
  return text.includes(mark) ? Array.from(text.matchAll(pattern), ([, one = '']) => one) : []
}

/** Whether a part begins a mark; a note or an image is a whole one. */
function isOpening(part: string): boolean {
  return part.startsWith(openMark) && part.endsWith(middleMark)
}

/** Plain words in the normal form. */
export function normalText(text: string): string {
  if (!mayBeOther.test(text)) return text
  return new UnitText().add(text).end()
}

/** The same without white space, which is told elsewhere. */
export function withoutSpaces(text: string): string {
  return normalText(text).replace(/\s/g, '')
}

/** Several texts as one fact, such as the names of authors: a separator could stand in one of them. */
export function normalList(texts: readonly string[]): string {
  return JSON.stringify(texts.map(normalText))
}

/** Code in the normal form: exact, but for line endings and a last one. */
export function normalCode(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
}

/** The language of code as a fact; white space in its name is a hyphen: a class has none. */
export function codeLanguage(name: string | undefined): Facts {
  return {codeLanguage: name?.replace(/\s/g, '-')}
}

/** The label of a block as a fact. */
export function labelled(label: string | undefined): Facts {
  return {label: label === undefined ? undefined : normalText(label)}
}

/** A line of the contents, which leads to the document or block with this key. */
export function contentsLine(key: string, text: string, facts: Facts = {}): Unit {
  return {key: `contents:${key}`, kind: 'contentsEntry', facts, text: normalText(text)}
}

/** An address in the normal form: as the URL standard serialises it, or as it is. */
export function normalAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address
}

/** One that a page can be found at, in the normal form; empty for any other, which can't be followed. */
export function webAddressOf(address = ''): string {
  return /^https?:\/\//i.test(address) ? normalAddress(address) : ''
}

/**
 * Where each can be found, as one fact: an empty text for one that can't, and an empty list where none can. Names are no key,
 * since two authors may share one.
 */
export function addressList(all: readonly {readonly url?: string}[]): string {
  const addresses = all.map(({url}) => webAddressOf(url))
  return normalList(addresses.every((one) => one === '') ? [] : addresses)
}

/** Without characters that are not drawn: what a PDF can carry of a text. */
export function withoutIgnorable(text: string, kind: 'code' | 'text'): string {
  if (!mayBeIgnorable.test(text)) return text
  const visible = text.replace(ignorable, '')
  if (kind === 'code') return composed(visible)
  return visible === text ? text : normalAgain(visible)
}

/** The normal form of a text that was in it before something was taken out: spaces have met, and marks are empty. */
function normalAgain(text: string): string {
  const unit = new UnitText()
  for (const [part, lineEnd, image, title, picture, note, label = '', mark] of text.matchAll(parts)) {
    if (lineEnd !== undefined) unit.lineEnd()
    else if (image !== undefined) unit.image(image, title, picture)
    else if (note !== undefined) unit.note(note, label)
    else if (mark !== undefined) unit.open(mark)
    else if (part === closeMark) unit.close()
    else unit.add(part)
  }
  return unit.end()
}

/** The bare letters of a text, for comparing with drawn glyphs: no marks, white space or ignorable characters. */
export function lettersOf(text: string): string {
  return (
    text
      .replace(/\ufdd0image [^\ufdd1]*\ufdd1\ufdd2/g, '')
      // A wide space may be drawn as a box, where no font has it.
      .replace(/\ufdd0[^\ufdd1]*\ufdd1|\ufdd2|(?!\u3000)\s/g, '')
      .replace(ignorable, '')
      .normalize('NFD')
  )
}

/** The words of a text in the normal form alone: an image's alternative text, no marks, nothing for a note's number or for how words are read. */
export function wordsOf(text: string): string {
  const words = text
    .replace(/\ufdd0image ([^\ufdd1\ufdd3]*)[^\ufdd1]*\ufdd1\ufdd2/g, '$1')
    .replace(/\ufdd0reading\ufdd1[^\ufdd2]*\ufdd2/g, '')
    .replace(/\ufdd0note [^\ufdd2]*\ufdd2|\ufdd0[^\ufdd1]*\ufdd1|\ufdd2/g, '')
  return words === text ? text : normalText(words)
}

/** A text in the normal form with its marks changed; a mark that becomes undefined leaves the words inside it. */
export function changeMarks(text: string, change: (mark: string) => string | undefined): string {
  if (!text.includes(openMark)) return text
  const kept: boolean[] = []
  const changed = text.replace(
    /\ufdd0([^\ufdd1]*)\ufdd1|\ufdd2/g,
    (part: string, mark: string | undefined) => {
      if (mark === undefined) return kept.pop() === false ? '' : part
      const after = change(mark)
      kept.push(after !== undefined)
      return after === undefined ? '' : `${openMark}${after}${middleMark}`
    }
  )
  return changed === text ? text : normalAgain(changed)
}
