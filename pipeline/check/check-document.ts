/** Judges a document by itself: what it says of itself, its records and its text. What was found in the same by the same is not looked for again. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {digestOfData, digestOnce, keptWith, remember, type Memo} from '../model/memo.ts'
import type {Document} from '../model/publication/document.ts'
import type {ProfileName} from '../model/publication/profile.ts'
import {checkFrontMatter, type Role} from './front-matter/check-front-matter.ts'
import {findNearRecords} from './private/find-near-records.ts'
import {checkRecords} from './records/check-records.ts'
import {documentRules} from './rules/index.ts'
import {apartFrom, type Apart} from './rules/language-is-of-text.ts'
import type {RuleFacts} from './rules/rule.ts'
import type {Schemas} from './schemas/load-schemas.ts'

/** What documents are judged by beside themselves and the schemas: plain data. */
export interface DocumentFacts extends RuleFacts, Omit<Role, 'kind'> {
  /** The publication's. */
  readonly language: string
  /** The system that they were written for. */
  readonly from?: ProfileName | undefined
}

export interface JudgedDocument {
  readonly found: readonly Diagnostic[]
  /** What is told of it with other documents. */
  readonly apart: readonly Apart[]
}

/** Gives what is found in a document; `memo` has what was found before. */
export function documentJudge(
  schemas: Schemas,
  facts: DocumentFacts,
  memo?: Memo
): (document: Document) => JudgedDocument {
  const told = memo && digestOfData([schemas.digest(), facts])
  const {language, from, ...role} = facts
  const judging = {...schemas, memo, from}
  return (document) =>
    remember(memo, {
      of: memo && ['judged document', told, digestOnce(document)],
      is: keptWith<JudgedDocument>('found', 'apart'),
      make: () => ({
        found: [
          ...checkFrontMatter(document, {kind: 'document', ...role}, judging),
          ...checkRecords(document, schemas),
          ...findNearRecords(document, schemas),
          ...documentRules.flatMap((rule) => rule(document, facts))
        ],
        apart: apartFrom(document, language)
      })
    })
}
