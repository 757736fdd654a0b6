/** Checks language/is-of-text: a text is in the language that it is said to be in. */
import {isPlainlyIn, tongueApartFrom, type Tongue} from '../../locale/language-of-text.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {placeOf, type Place} from '../../model/place.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Block, Inline, Paragraph} from '../../model/tree/nodes.ts'
import {groupBy} from '../../model/values/group-by.ts'

/** A document whose text is in another language than its publication says. */
export interface Apart {
  /** Where its text begins. */
  readonly place: Place
  readonly tongue: Tongue
  /** What it is in, as it stands in a message. */
  readonly name: string
}

/** One finding for each other language, at the first of the documents that are in it: of all that are `apart`, in order. */
export function languageIsOfText(manuscript: Manuscript, apart: readonly Apart[]): readonly Diagnostic[] {
  const {language, documents} = manuscript
  return [...groupBy(apart, ({name}) => name).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return group.length === documents.length
      ? [ofWhole(manuscript, first)]
      : [ofDocuments(first, group.length, language)]
  })
}

/** What languageIsOfText asks of a document, in a publication of this language; nothing where it is in it, or may be. */
export function apartFrom(document: Document, language: string): readonly Apart[] {
  if (language === 'und') return []
  if (isPlainlyIn(runningText(document, enoughToBelieve), language)) return []
  const tongue = tongueApartFrom(runningText(document, most), language)
  const [paragraph] = paragraphsOf(document.children)
  return tongue === undefined || paragraph === undefined
    ? []
    : [{place: placeOf(document.path, paragraph), tongue, name: nameOf(tongue)}]
}

function nameOf(tongue: Tongue): string {
  if (tongue.kind === 'script') return `${tongue.script} letters`
  return tongue.languages.map((one) => `\`${one}\``).join(' or ')
}

function ofWhole({language, frontMatter, documents, path}: Manuscript, first: Apart): Diagnostic {
  const key = frontMatter.places.get('/language')?.value
  const subject =
    documents.length === 1 ? 'the text' : `the text of all ${String(documents.length)} documents`
  const where = key === undefined ? ` in \`${path}\`` : ''
  const hint =
    first.tongue.kind === 'script'
      ? `write the tag of the text’s language as \`language\`${where}`
      : `write \`language: ${first.tongue.languages.join('` or `language: ')}\`${where}`
  return told(key ?? first.place, `${subject} is in ${first.name}`, {language, hint})
}

function ofDocuments({place, tongue, name}: Apart, count: number, language: string): Diagnostic {
  const tag = tongue.kind === 'script' ? '…' : (tongue.languages[0] ?? '…')
  const more = count > 1 ? ` and of ${String(count - 1)} more` : ''
  const hint = `translate it, or put what is not translated between \`<div lang="${tag}">\` and \`</div>\``
  return told(place, `the text of this document${more} is in ${name}`, {language, hint})
}

function told(
  place: Place,
  message: string,
  {language, hint}: {readonly language: string; readonly hint: string}
): Diagnostic {
  const whole = `${message}, and its language is said to be \`${language}\``
  return finding('language/is-of-text', place, whole, {hints: [hint]})
}

/** How many characters of a text say that it is in its language, and how many are looked at where they do not. */
const [enoughToBelieve, most] = [700, 20_000]

/** The words of a document's paragraphs without those that are marked as another language's, quoted, code or in a list. */
function runningText(document: Document, limit: number): string {
  let text = ''
  for (const {children} of paragraphsOf(document.children)) {
    text += `${wordsOf(children)}\n`
    if (text.length >= limit) break
  }
  return text
}

function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.lang !== undefined) continue
    if (block.type === 'paragraph') yield block
    else if (block.type === 'division' || block.type === 'callout') yield* paragraphsOf(block.children)
  }
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map(wordsIn).join('')
}

function wordsIn(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return wordsOf(inline.children)
    default:
      return ' '
  }
}
