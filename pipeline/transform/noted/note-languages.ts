/** Notes the languages of a document's code: code in one may be coloured inside of another, in any document. */
import {codeOf, languageOf} from '../code/code-of.ts'
import type {Change} from '../draft.ts'

/** Each once. */
export function noteLanguages(): Change {
  return (document) => {
    const languages = new Set(codeOf(document).map(languageOf))
    return languages.size === 0 ? document : {...document, languages: [...languages]}
  }
}
