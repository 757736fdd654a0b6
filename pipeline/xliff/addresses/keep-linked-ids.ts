/** Writes the ids of headings that links lead to, since those that are made of a heading's words change with its language. */
import {splitReference} from '../../model/references/split-reference.ts'
import type {Replacement} from '../replace.ts'
import type {SourceFile} from '../source-files.ts'
import type {Stretch} from '../stretch.ts'
import {addressesIn} from './addresses-in.ts'

/** The places that links in these files lead to, each by its letters and digits: other systems name a heading by these, too. */
export function linkedPlaces(files: readonly SourceFile[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const {text, document} of files) {
    if (document === undefined) continue
    for (const {url} of addressesIn(text))
      if (!/^[a-z][a-z\d+.-]*:/i.test(url)) found.add(lettersOf(splitReference(url).fragment))
  }
  return found
}

/** For each heading without an id of its author's that such a link leads to, `{#id}`. */
export function writtenIds(
  {text, document, stretches}: SourceFile,
  linked: ReadonlySet<string>,
  isKept: (block: string) => boolean
): readonly Replacement[] {
  return stretches.flatMap((stretch): readonly Replacement[] => {
    const {block = '', kind, form} = stretch
    const id = block.slice(block.lastIndexOf('/') + 1)
    const isMade = kind === 'heading' && form === 'heading' && document?.written.has(id) === false
    return isMade && linked.has(lettersOf(id)) && isKept(block) ? [writtenId(stretch, id, text)] : []
  })
}

/** Behind the words, or first in the braces that stand there. */
function writtenId({end}: Stretch, id: string, text: string): Replacement {
  const braces = /^[ \t]*\{/.exec(text.slice(end))
  const at = end + (braces?.[0].length ?? 0)
  return {start: at, end: at, text: braces === null ? ` {#${id}}` : `#${id} `}
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
