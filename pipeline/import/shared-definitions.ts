/** Gives each document those definitions that its site gives to all, as MkDocs does with the files of `auto_append`. */
import type {SourceTree} from './source-tree.ts'
import type {Lost} from './systems/system.ts'

/** What an address or a note is called, and the line that says what it is. */
interface Definition {
  readonly label: string
  readonly line: string
}

/** Of these files, in their order; what else is in them is told, since no document is given it. */
export async function sharedDefinitions(
  paths: readonly string[],
  tree: SourceTree,
  lost: Lost[]
): Promise<readonly Definition[]> {
  const found: Definition[] = []
  for (const path of paths) {
    const text = withoutComments(await tree.text(path))
    if (text === undefined) lost.push({path, what: 'this file, which is put below every document'})
    for (const line of text?.split(/\r?\n/) ?? []) {
      const label = /^\[([^[\]]{1,200})\]:[ \t]*\S/.exec(line)?.[1]
      if (label !== undefined) found.push({label: folded(label), line})
    }
    const others = text
      ?.split(/\r?\n/)
      .find((line) => line.trim() !== '' && !/^\[[^[\]]{1,200}\]:/.test(line))
    if (others !== undefined)
      lost.push({path, what: 'what is put below every document and is no address, such as an abbreviation'})
  }
  return found
}

function withoutComments(text: string | undefined): string | undefined {
  // Behind the last end of a comment nothing ends one, and each beginning would look for it through all that is left.
  const closed = (text?.lastIndexOf('-->') ?? 0) + '-->'.length
  return text && text.slice(0, closed).replace(/<!--[^]*?-->/g, '') + text.slice(closed)
}

/** The text with those below it that it names. */
export function withDefinitions(text: string, definitions: readonly Definition[]): string {
  if (definitions.length === 0) return text
  const named = new Set([...text.matchAll(/\[([^[\]]{1,200})\]/g)].map(([, label = '']) => folded(label)))
  const lines = definitions.flatMap(({label, line}) => (named.has(label) ? [line] : []))
  return lines.length === 0 ? text : `${text.trimEnd()}\n\n${lines.join('\n')}\n`
}

/** As CommonMark §6.3 compares labels. */
function folded(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
