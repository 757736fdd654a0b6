/** Sets components of MDX apart from the words in them, which are Markdown there; in Markdown what stands right below a tag is HTML. */
import {fenceBehind} from './fence-behind.ts'

/**
 * With an empty line below a line that is the opening tag of a component, and above one that is its closing tag, where there is none; code stays
 * as it is. Words that are moved in by four spaces or more would be code, and stay where they are.
 */
export function openComponents(text: string): string {
  const lines = text.split('\n')
  const opened: string[] = []
  let fence: string | undefined
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const isApart = above === undefined || isEmpty(above) || isEmpty(line)
    if (fence === undefined && !isApart && !isIndented(line) && (closing.test(line) || opening.test(above)))
      opened.push('')
    opened.push(line)
    fence = fenceBehind(line, fence)
  }
  return opened.join('\n')
}

const opening = /^ {0,3}<[A-Z][\w.]{0,60}(?:\s[^<>]{0,400})?(?<!\/)>\s*$/
const closing = /^ {0,3}<\/[A-Z][\w.]{0,60}>\s*$/

function isEmpty(line: string): boolean {
  return line.trim() === ''
}

function isIndented(line: string): boolean {
  return /^(?: {4}| {0,3}\t)/.test(line)
}
