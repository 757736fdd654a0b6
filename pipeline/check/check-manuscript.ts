/** Judges a publication as far as it can be judged without the others. */
import {labelsFor} from '../locale/index.ts'
import {compareDiagnostics, type Diagnostic} from '../model/diagnostic.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import type {ProfileName} from '../model/publication/profile.ts'
import type {BrandFonts, OwnLabels} from '../model/publication/publication.ts'
import type {World} from '../model/world.ts'
import {judgeWithRules} from './extensions/check-with-rules.ts'
import type {Extensions} from './extensions/extensions.ts'
import {documentJudge, type DocumentFacts} from './check-document.ts'
import {checkImages} from './check-images.ts'
import {checkFrontMatter, type Judging} from './front-matter/check-front-matter.ts'
import {checkRecordLists} from './records/check-record-lists.ts'
import {fontScriptHasFont} from './rules/font-script-has-font.ts'
import {publicationRules} from './rules/index.ts'
import {languageIsOfText, type Apart} from './rules/language-is-of-text.ts'
import type {Schemas} from './schemas/load-schemas.ts'

/** What a publication is judged by. */
interface CheckFacts {
  readonly schemas: Schemas
  readonly world: World
  /** The project's own fonts. */
  readonly brand?: BrandFonts | undefined
  /** The project's own labels. */
  readonly labels?: OwnLabels | undefined
  /** The letters beyond ASCII of the project's publisher. */
  readonly publisher?: string | undefined
  /** The system that the documents were written for. */
  readonly from?: ProfileName | undefined
  /** The rules of extensions. */
  readonly rules?: Extensions['rules']
}

/** Every finding, in order of place, with the rules' own severities. */
export async function checkManuscript(
  manuscript: Manuscript,
  {schemas, world, brand, labels, publisher, from, rules = []}: CheckFacts
): Promise<readonly Diagnostic[]> {
  const found = [
    ...checkManifest(manuscript, {...schemas, memo: world.memo, from}),
    ...checkRecordLists(manuscript, schemas),
    ...publicationRules.flatMap((rule) => rule(manuscript, labels)),
    ...checkDocuments(manuscript, {schemas, world, labels, from, rules}),
    ...(await checkImages(manuscript, world)),
    ...(await fontScriptHasFont(manuscript, {
      world,
      brand,
      labels,
      publisher,
      types: schemas.recordTypes(),
      privateKeys: (type, data) => schemas.privateKeys(type, data)
    }))
  ]
  return found.sort(compareDiagnostics)
}

function checkManifest(manuscript: Manuscript, judging: Judging): readonly Diagnostic[] {
  const {source, metadata} = manuscript
  if (source.manifestPath === undefined) return []
  const isDraft = metadata.status === 'draft'
  return checkFrontMatter(manuscript, {kind: 'publication', isMember: false, isDraft}, judging)
}

/** Each document once, for it may have to be opened; says which is judged, so that a limit which ends the judgement can name it. */
function checkDocuments(
  manuscript: Manuscript,
  {schemas, world, labels, from, rules = []}: CheckFacts
): readonly Diagnostic[] {
  const judge = documentJudge(schemas, documentFacts(manuscript, {labels, from}), world.memo)
  const judgeByExtensions = judgeWithRules(rules, world)
  const apart: Apart[] = []
  const found = manuscript.documents.flatMap((document) => {
    world.at?.(document.path)
    const judged = judge(document)
    apart.push(...judged.apart)
    return [...judged.found, ...judgeByExtensions(document)]
  })
  world.at?.('')
  return [...found, ...languageIsOfText(manuscript, apart)]
}

function documentFacts(
  {source, language, metadata}: Manuscript,
  {labels: own, from}: Pick<CheckFacts, 'labels' | 'from'>
): DocumentFacts {
  const {figure, table} = labelsFor(language, own).labels
  const isDraft = metadata.status === 'draft'
  const isMember = source.manifestPath !== undefined
  return {isMember, isDraft, from, language, sections: metadata.sections, labels: {figure, table}}
}
