/** Exports the web tree that the HTML and EPUB editions share. */
export {documentParts, documentToHast, titleToHast, type HastPart} from './document-to-hast.ts'
export {element, lines, type Content} from './element.ts'
export {fragmentOf} from './fragment.ts'
export {labelLanguage, languageOf} from './language.ts'
export type {Surface} from './surface.ts'
