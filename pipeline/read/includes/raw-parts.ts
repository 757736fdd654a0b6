/** Finds what Liquid and Nunjucks show as it is written: what stands between `raw` and `endraw`. */
import type {Range} from '../markdown/dialects/code-ranges.ts'

/** From the end of one mark to the start of the other, or to the end of the text. */
export interface RawPart extends Range {
  /** The marks, each with its line where nothing else stands in it. */
  readonly marks: readonly Range[]
}

/** In order; from an offset on, such as where front matter ends. */
export function rawParts(text: string, from = 0): readonly RawPart[] {
  const found: RawPart[] = []
  let opening: Range | undefined
  for (const {0: written, index} of text.matchAll(
    /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/gm
  )) {
    const mark = {start: index, end: index + written.length}
    if (index < from || (opening === undefined) === written.includes('endraw')) continue
    if (opening === undefined) opening = mark
    else {
      found.push({start: opening.end, end: mark.start, marks: [opening, mark]})
      opening = undefined
    }
  }
  if (opening !== undefined) found.push({start: opening.end, end: text.length, marks: [opening]})
  return found
}
