/** Parses pages of which lists of links have most lines in common: each line once. */
import {elementOf, nothing, readHtmlMarkup, type Markup} from './markup.ts'

/** Of one publication: by their texts what lines are, and by that what a page says there, empty until it was read. */
export interface CommonLines {
  readonly parsed: Map<string, Markup>
  readonly told: WeakMap<object, string>
}

/** An item of words that lead to another page, which says what it says wherever it stands in a list around a text. */
const commonLine =
  /^<li><a href="[^"#<>][^"<>]*">(?:<span class="num">[^<>]*<\/span> )?<span>[^<>]*<\/span><\/a><\/li>$/

/** Lines are let go when there are more: of many, pages have those around their own. */
const mostLines = 1000

/** The same as without lines in common: where one stands where it could be something else, the page is parsed as a whole. */
export function readPageMarkup(text: string, {parsed, told}: CommonLines): Markup {
  if (text.includes('<!--')) return readHtmlMarkup(text)
  if (parsed.size > mostLines) parsed.clear()
  const taken: Markup[] = []
  const lines = text.split('\n').map((line) => {
    if (!line.startsWith('<li><a ')) return line
    const known = parsed.get(line) ?? (commonLine.test(line) ? parsedLine(line) : undefined)
    if (known === undefined) return line
    parsed.set(line, known)
    if (!told.has(known)) told.set(known, '')
    taken.push(known)
    return '<!---->'
  })
  const page = readHtmlMarkup(lines.join('\n'), taken)
  return taken.length === 0 ? page : readHtmlMarkup(text)
}

function parsedLine(line: string): Markup {
  return elementOf(readHtmlMarkup(`<ol>${line}</ol>`), 'li') ?? nothing
}
