/** Sets headings apart from the HTML above them: to kramdown, which Jekyll uses, an element ends with its closing tag, and in CommonMark with an empty line. */
import {setApart} from './set-apart.ts'

/** With an empty line above a heading that stands right below an element which is closed; in one that is open, and in code, all stays as it is. */
export function apartFromHtml(text: string): string {
  if (!headingBelow.test(text)) return text
  let depth = 0
  return setApart(text, (line, above) => {
    const isBelow = depth === 0 && heading.test(line) && endsInTag.test(above)
    depth = Math.max(0, depth + opened(line))
    return isBelow
  })
}

const headingBelow = /> *\n#{1,6} /
const heading = /^#{1,6} +\S/
const endsInTag = /^ {0,3}<[^`]*<\/[a-z][a-z\d]*> *$|^ {0,3}<(?:\/[a-z][a-z\d]*|(?:br|hr|img)\b[^<>]*)> *$/i

/** How many more elements of a block a line opens than it closes. */
function opened(line: string): number {
  return [...line.matchAll(block)].reduce((sum, [, closes]) => sum + (closes === '/' ? -1 : 1), 0)
}

const block =
  /<(\/?)(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figure|footer|form|header|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s>])[^<>]*>/gi
