/** Checks heading/has-words: a heading has words. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding, type FindingDetails} from '../../model/finding.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import {placeOf} from '../../model/place.ts'
import type {Heading} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {everyNode} from './rule.ts'

/** An image's alternative text counts as words. */
export function headingHasWords(document: Document): readonly Diagnostic[] {
  return everyNode(document, 'heading')
    .filter((heading) => isBlank(plainText(heading.children)))
    .map((heading) =>
      finding('heading/has-words', placeOf(document.path, heading), 'this heading has no words', {
        hints: ['write the heading after the `#`, or leave the line out'],
        ...leaveOut(heading, document)
      })
    )
}

/** One of signs alone goes: nothing in it can be lost. */
function leaveOut({position}: Heading, {text}: Document): FindingDetails {
  const {start, end, file} = position
  const isBare = file === undefined && /^#{1,6}[ \t#]*$/.test(text.slice(start.offset, end.offset))
  return isBare ? {fix: {edits: [{start, end, text: ''}]}} : {}
}
