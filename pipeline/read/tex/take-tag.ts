/** Takes the tag off a formula: what `\tag` says stands beside it, and is no part of it. */
import type {TexFault} from './tex-reader.ts'

export interface TakenTag {
  /** The formula without it, each sign at its place. */
  readonly tex: string
  /** As it is shown: `\tag{A}` is `(A)`, `\tag*{A}` is `A`. */
  readonly tag?: string
}

/** So many characters leave an equation room in its line. */
const longest = 20

/** The first of two backslashes is no beginning of a command. */
const command = /\\\\|\\tag(\*?)(?![A-Za-z])(\s*\{([^{}$\\]*)\})?/g

/** The TeX without `\tag{…}` and what it says, if there is one; a fault, at offsets in `tex`, for two, an empty or a long one, and one in a line. */
export function takeTag(tex: string, display: boolean): TakenTag | TexFault {
  const [found, second] = [...tex.matchAll(command)].filter(([written]) => written !== '\\\\')
  if (found === undefined) return {tex}
  const [written, star, group, words = ''] = found
  const at = [found.index, found.index + written.length] as const
  if (!display)
    return {message: '`\\tag` stands in a formula in a line', hint: 'write the formula between `$$`', at}
  if (second !== undefined) {
    const place = [second.index, second.index + second[0].length] as const
    return {message: 'a formula has two tags', hint: 'write a formula for each of them', at: place}
  }
  const said = words.replaceAll('~', ' ').trim()
  if (group === undefined || said === '')
    return {
      message: '`\\tag` says nothing that can be shown',
      hint: 'write letters, digits and signs: `\\tag{A.1}`',
      at
    }
  if (said.length > longest) {
    const message = `a tag has at most ${longest} characters, this has ${said.length}`
    return {message, hint: 'write a short one, and the rest in the text', at}
  }
  const rest = tex.slice(0, found.index) + ' '.repeat(written.length) + tex.slice(at[1])
  return {tex: rest, tag: star === '*' ? said : `(${said})`}
}
