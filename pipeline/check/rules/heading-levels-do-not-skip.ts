/** Checks heading/levels-do-not-skip: a heading is at most one level below the one before it. */
import type {Diagnostic, Edit} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding, type FindingDetails} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Heading} from '../../model/tree/nodes.ts'
import {textOf} from '../../read/metadata/text-of.ts'
import {outlineHeadings} from './outline-headings.ts'

/**
 * The document's title counts as a heading of level 1 before all others, wherever it comes from; a heading that opens the text and is the title
 * is of any level, as all below it are raised with it.
 */
export function headingLevelsDoNotSkip(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const headings = outlineHeadings(document)
  const [first] = headings
  let last = first !== undefined && opensAsTitle(first, document) ? first.depth : 1
  for (const [index, heading] of headings.entries()) {
    if (heading.depth > last + 1) {
      const message = `heading jumps from level ${last} to level ${heading.depth}`
      const hints = [`use \`${'#'.repeat(last + 1)}\` here`]
      const fix = raise(sectionAt(headings, index), heading.depth - last - 1, document)
      found.push(
        finding('heading/levels-do-not-skip', placeOf(document.path, heading), message, {hints, ...fix})
      )
    }
    last = heading.depth
  }
  return found
}

function opensAsTitle(heading: Heading, {children, frontMatter}: Document): boolean {
  return children[0] === heading && textOf(frontMatter.data['title']) === undefined
}

/** The heading, those beside it that skip as it does, and what is below them. */
function sectionAt(headings: readonly Heading[], index: number): readonly Heading[] {
  const depth = headings[index]?.depth ?? 1
  const behind = headings.slice(index)
  const end = behind.findIndex((heading) => heading.depth < depth)
  return end === -1 ? behind : behind.slice(0, end)
}

/** All of them by as many levels, so that what belongs together stays so; not where one is written otherwise than with `#`. */
function raise(headings: readonly Heading[], by: number, {text}: Document): FindingDetails {
  const edits: Edit[] = []
  for (const {position, depth} of headings) {
    const {start, file} = position
    if (file !== undefined) return {}
    const offset = start.offset ?? 0
    const signs = '#'.repeat(depth)
    if (!text.startsWith(signs, offset) || text[offset + depth] === '#') return {}
    const end = {line: start.line, column: start.column + by, offset: offset + by}
    edits.push({start, end, text: ''})
  }
  return {fix: {edits}}
}
