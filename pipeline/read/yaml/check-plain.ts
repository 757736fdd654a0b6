/**
 * Checks front-matter/is-plain: no tags or other features of YAML beyond plain data, which are hard to read and often a trap; of
 * anchors and aliases those that are not read.
 */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Mark} from './survey-tokens.ts'
import type {YamlSource} from './yaml-source.ts'

/** A diagnostic for each mark, at its place in the source. */
export function checkPlain(marks: readonly Mark[], source: YamlSource): readonly Diagnostic[] {
  return marks.map((mark) => {
    const [message, hint] = wording(mark)
    const place = source.place(mark.offset, mark.offset + mark.source.length)
    return finding('front-matter/is-plain', place, message, {hints: [hint]})
  })
}

function wording({kind, source}: Mark): readonly [message: string, hint: string] {
  const quote = 'put the value in quotes if it is meant as text'
  switch (kind) {
    case 'anchor':
      return [`\`${source}\` is a YAML anchor of no text that an alias stands for`, quote]
    case 'alias':
      return [
        `\`${source}\` is a YAML alias of no text that stands above`,
        'write the value out, or put it in quotes'
      ]
    case 'tag':
      return [`\`${source}\` is a YAML tag, which is not used here`, quote]
    case 'directive':
      return [`\`${source}\` is a YAML directive, which is not used here`, 'delete this line']
    case 'merge':
      return ['`<<` is a YAML merge key, which is not used here', 'write the merged keys out']
  }
}
