/** Describes what a project calls its catalogue. */

/** By language tags in small letters. */
export type WordsByLanguage = ReadonlyMap<string, string>

/** What is absent, for all or for one language, is as the interface has it. */
export interface CatalogueWords {
  readonly title?: WordsByLanguage
  readonly introduction?: WordsByLanguage
}
