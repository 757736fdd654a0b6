/** Checks language/tag-is-valid: a language that the text names is named by a BCP 47 tag. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {visit} from '../../model/tree/walk.ts'
import {languageTag, meantLanguage} from '../../read/language-tag.ts'
import {quoteValue} from '../validation/quote.ts'

/** Of `lang` on blocks and in lines; that of a whole document is read before. */
export function languageTagIsValid(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const look = (node: DocumentNode): void => {
    const lang = 'lang' in node ? node.lang : undefined
    if (lang === undefined || !('position' in node) || languageTag(lang) !== undefined) return
    const place = {path: document.path, start: node.position.start}
    const meant = meantLanguage(lang)
    const hints = [
      meant === undefined ? 'a language is named as in `en`, `fr` or `pt-BR`' : `did you mean \`${meant}\`?`
    ]
    found.push(finding('language/tag-is-valid', place, `${quoteValue(lang)} is not a language tag`, {hints}))
  }
  visit(document.children, look)
  for (const note of document.notes) visit(note.children, look)
  return found
}
