/** Notes the languages of a document's code, which may be coloured inside of another's in any document, and what it is told from other code by. */
import {codeKey, codeOf, languageOf} from '../code/code-of.ts'
import type {Change} from '../draft.ts'

/** Each once. */
export function noteLanguages(): Change {
  return (document) => {
    const blocks = codeOf(document)
    const code = codeKey(blocks)
    return code === undefined
      ? document
      : {...document, code, languages: [...new Set(blocks.map(languageOf))]}
  }
}
