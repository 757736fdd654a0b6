/** Sets components of MDX apart from the words in them, which are Markdown there; in Markdown what stands right below a tag is HTML. */
import {setApart} from './set-apart.ts'

/**
 * With an empty line below a line that is the opening tag of a component, and above one that is its closing tag, where there is none; code stays
 * as it is. Words that are moved in by four spaces or more would be code, and stay where they are.
 */
export function openComponents(text: string): string {
  return setApart(text, (line, above) => {
    const isApart = isEmpty(above) || isEmpty(line)
    return !isApart && !isIndented(line) && (closing.test(line) || opening.test(above))
  })
}

const opening = /^ {0,3}<[A-Z][\w.]{0,60}(?:\s[^<>]{0,400})?(?<!\/)>\s*$/
const closing = /^ {0,3}<\/[A-Z][\w.]{0,60}>\s*$/

function isEmpty(line: string): boolean {
  return line.trim() === ''
}

function isIndented(line: string): boolean {
  return /^(?: {4}| {0,3}\t)/.test(line)
}
