/** Tells the language of documents of which nothing says it, or only their theme, by their words. */
import {isPlainlyIn, tongueApartFrom} from '../locale/language-of-text.ts'
import {everyMarkdownNode, wordsOf} from './markdown-nodes.ts'

/** So many documents, and characters of each, are enough to tell what most are in. */
const [documents, enough] = [40, 4000]

/** What more than half of the texts of Markdown are in that say it; undefined where they are too short, or in several languages. */
export function languageOfTexts(texts: readonly string[]): string | undefined {
  const told: string[] = []
  for (const text of texts) {
    const language = languageOf(runningText(text))
    if (language !== undefined) told.push(language)
    if (told.length === documents) break
  }
  return told.find((one) => told.filter((other) => other === one).length * 2 > told.length)
}

/** How many characters a text has of which English is believed. */
const fewest = 250

function languageOf(text: string): string | undefined {
  const tongue = tongueApartFrom(text, 'en')
  if (tongue !== undefined) return tongue.kind === 'languages' ? tongue.languages[0] : undefined
  return text.length >= fewest && isPlainlyIn(text, 'en') ? 'en' : undefined
}

/** So many characters of most documents have as many of words. */
const opening = 4 * enough

/** The words of its paragraphs; of a long text those that it opens with, where they are enough. */
function runningText(text: string): string {
  const end = text.indexOf('\n\n', opening)
  const words = end === -1 ? '' : wordsOfParagraphs(text.slice(0, end))
  return words.length >= enough ? words : wordsOfParagraphs(text)
}

function wordsOfParagraphs(text: string): string {
  let words = ''
  for (const node of everyMarkdownNode(text)) {
    if (node.type === 'paragraph') words += `${wordsOf(node)}\n`
    if (words.length >= enough) break
  }
  return words
}
