/** Changes the addresses in a text that is put into a document in another folder, so that they lead to the same files. */
import {posix} from 'node:path'
import {codeRanges, isWithin} from '../../read/markdown/dialects/code-ranges.ts'

/** Of links, images, definitions and elements; relative ones alone. */
const addresses =
  /(\]\([ \t]*<?|^[ \t]*\[[^\]\n]{1,200}\]:[ \t]*<?|\s(?:src|href)=["'])(?![#/]|[a-z][a-z0-9+.-]*:)([^\s)<>"']+)/gim

/** `from` and `to` are files: the one that the text is of, and the one that it is put into. */
export function rebaseAddresses(text: string, from: string, to: string): string {
  const [source, target] = [posix.dirname(from), posix.dirname(to)]
  if (source === target) return text
  const code = codeRanges(text)
  return text.replace(addresses, (written, before: string, url: string, index: number) => {
    if (isWithin(code, index)) return written
    return before + posix.relative(target, posix.join(source, url))
  })
}
