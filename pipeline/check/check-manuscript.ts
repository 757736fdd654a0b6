/** Judges a publication as far as it can be judged without the others. */
import {compareDiagnostics, type Diagnostic} from '../model/diagnostic.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {ProfileName} from '../model/publication/profile.ts'
import type {BrandFonts, OwnLabels} from '../model/publication/publication.ts'
import {given} from '../model/values/given.ts'
import type {World} from '../model/world.ts'
import {checkWithRules} from './extensions/check-with-rules.ts'
import type {Extensions} from './extensions/extensions.ts'
import {checkImages} from './check-images.ts'
import {checkFrontMatter} from './front-matter/check-front-matter.ts'
import {findNearRecords} from './private/find-near-records.ts'
import {checkRecordLists} from './records/check-record-lists.ts'
import {checkRecords} from './records/check-records.ts'
import {recordTypes} from './records/record-types.ts'
import {fontScriptHasFont} from './rules/font-script-has-font.ts'
import {documentRules, gatheringRules, publicationRules} from './rules/index.ts'
import type {Schemas} from './schemas/load-schemas.ts'

/** What a publication is judged by. */
interface CheckFacts {
  readonly schemas: Schemas
  readonly world: World
  /** The project's own fonts. */
  readonly brand?: BrandFonts | undefined
  /** The project's own labels. */
  readonly labels?: OwnLabels | undefined
  /** The system that the documents were written for. */
  readonly from?: ProfileName | undefined
  /** The rules of extensions. */
  readonly rules?: Extensions['rules']
}

/** Every finding, in order of place, with the rules' own severities. */
export async function checkManuscript(
  manuscript: Manuscript,
  {schemas, world, brand, labels, from, rules = []}: CheckFacts
): Promise<readonly Diagnostic[]> {
  const found = [
    ...checkFrontMatter(manuscript, {...schemas, ...given({memo: world.memo, from})}),
    ...checkRecords(manuscript, schemas),
    ...checkRecordLists(manuscript, schemas),
    ...publicationRules.flatMap((rule) => rule(manuscript, labels)),
    ...checkDocuments(manuscript, {schemas, world, rules}),
    ...(await checkImages(manuscript, world)),
    ...(await fontScriptHasFont(manuscript, {
      world,
      brand,
      labels,
      types: recordTypes(schemas),
      privateKeys: (type, data) => schemas.privateKeys(type, data)
    }))
  ]
  return found.sort(compareDiagnostics)
}

/** Each document once, for it may have to be opened; says which is judged, so that a limit which ends the judgement can name it. */
function checkDocuments(
  manuscript: Manuscript,
  {schemas, world, rules}: Pick<CheckFacts, 'schemas' | 'world'> & Pick<Extensions, 'rules'>
): readonly Diagnostic[] {
  const gathering = gatheringRules.map((rule) => rule(manuscript))
  const found = manuscript.documents.flatMap((document) => {
    world.at?.(document.path)
    for (const {look} of gathering) look(document)
    const found = [...findNearRecords(document, schemas), ...documentRules.flatMap((rule) => rule(document))]
    return rules.length === 0 ? found : [...found, ...checkWithRules(document, rules, world)]
  })
  world.at?.('')
  return [...found, ...gathering.flatMap(({tell}) => tell())]
}
