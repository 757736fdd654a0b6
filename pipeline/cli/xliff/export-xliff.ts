/** Exports publications of a project for translators: the work of `tetrapla xliff export`, without printing. */
import {applySettings, loadSchemas, privateValues, type Schemas} from '../../check/index.ts'
import {compareDiagnostics, isError, type Diagnostic} from '../../model/diagnostic.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import {exportUnits} from '../../xliff/export-units.ts'
import type {Side} from '../../xliff/pair-stretches.ts'
import {writeXliff, type Unit, type XliffFile} from '../../xliff/write-xliff.ts'
import {askedIds} from '../project/asked-ids.ts'
import {openProject} from '../project/open-project.ts'
import {projectFolders} from '../project/project-folders.ts'
import type {XliffArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {isConfigurationFault} from '../terminal/faults.ts'
import {isLanguage, openManuscripts, sideOf} from './open-sides.ts'
import {given} from '../../model/values/given.ts'

export type ExportOutcome =
  | {
      readonly kind: 'configuration' | 'unread'
      readonly diagnostics: readonly Diagnostic[]
      readonly world: World
    }
  | {
      readonly kind: 'exported'
      readonly xml: string
      readonly units: readonly Unit[]
      /** What kept texts from being read, which are not in it. */
      readonly errors: readonly Diagnostic[]
      readonly world: World
    }

/** Throws `UsageFailure`, also where there is nothing to be translated. */
export async function exportXliff(
  request: XliffArguments & {readonly language: string}
): Promise<ExportOutcome> {
  const {language} = request
  const folders = await projectFolders({project: request.subject, ...given({source: request.source})})
  const {project, world, diagnostics} = await openProject({jobs: undefined, limits: undefined}, folders)
  if (diagnostics.some(isConfigurationFault)) return {kind: 'configuration', diagnostics, world}
  const ids = new Set(askedIds(request.only, folders, project))
  const unknown = [...ids].find((id) => !project.publications.some((one) => one.id === id))
  if (unknown !== undefined) throw new UsageFailure(`there is no publication \`${unknown}\``)
  const asked = project.publications.filter(({id}) => ids.size === 0 || ids.has(id))
  const {manuscripts, errors} = await openManuscripts(asked, project, world)
  const {value: schemas} = await loadSchemas(project, world)
  const files: XliffFile[] = []
  const languages = new Set<string>()
  for (const id of new Set(manuscripts.map((one) => one.id))) {
    const own = manuscripts.filter((one) => one.id === id)
    const translation = own.find((one) => isLanguage(one.language, language))
    const original = originalIn(own, {translation, language, document: folders.document})
    if (original === undefined) continue
    languages.add(original.language)
    const [from, to] = [
      withoutPrivate(await sideOf(original, project, world), schemas),
      translation === undefined ? undefined : await sideOf(translation, project, world)
    ]
    files.push(...exportUnits(from, to))
  }
  const [from, ...others] = languages
  if (others.length > 0)
    throw new UsageFailure(
      `a file of XLIFF has one source language; these publications have ${languages.size}: ${[...languages].join(', ')}`,
      'name those of one language with `--only`'
    )
  const units = files.flatMap((file) => file.units)
  const told = [...errorsIn(asked, diagnostics, project), ...errors].toSorted(compareDiagnostics)
  if (units.length === 0 && told.length > 0) return {kind: 'unread', diagnostics: told, world}
  if (from === undefined || units.length === 0)
    throw new UsageFailure(`there is nothing to be translated into \`${language}\``, hintOf(manuscripts))
  return {
    kind: 'exported',
    xml: writeXliff({from, to: language, files}),
    units,
    errors: told,
    world
  }
}

/** What was found of these publications when the project was read, such as a document in `contents` that is not there. */
function errorsIn(
  asked: readonly PublicationSource[],
  diagnostics: readonly Diagnostic[],
  project: Project
): readonly Diagnostic[] {
  const paths = new Set(
    asked.flatMap(({path, manifestPath, documents}) => [path, manifestPath, ...documents])
  )
  const own = diagnostics.filter(({place}) => paths.has(place.path))
  return applySettings(own, project, {strict: false}).filter(isError)
}

/** In which languages the texts are. */
function hintOf(manuscripts: readonly Manuscript[]): string {
  const known = [...new Set(manuscripts.map((one) => one.language))].filter((one) => one !== 'und').toSorted()
  if (known.length === 0)
    return 'say in which language the texts are: `language` in front matter or in `tetrapla.yaml`'
  return `there are texts in ${known.map((one) => `\`${one}\``).join(', ')}`
}

/** Nobody outside is given what a schema keeps private. */
function withoutPrivate({manuscript, files}: Side, schemas: Schemas): Side {
  const hidden = privateValues(manuscript, schemas).filter(({isTold}) => !isTold)
  const isHidden = (path: string, start: number, end: number): boolean =>
    hidden.some(
      ({path: own, places: {value}}) =>
        own === path && (value.start.offset ?? 0) <= start && end <= (value.end?.offset ?? Infinity)
    )
  return {
    manuscript,
    files: files.map((file) => ({
      ...file,
      stretches: file.stretches.filter(({start, end}) => !isHidden(file.path, start, end))
    }))
  }
}

/** What the translation says; else the document that is asked for; else the first that is no translation. */
function originalIn(
  all: readonly Manuscript[],
  {
    translation,
    language,
    document
  }: {
    readonly translation: Manuscript | undefined
    readonly language: string
    readonly document: string | undefined
  }
): Manuscript | undefined {
  const others = all.filter((one) => !isLanguage(one.language, language) && one.language !== 'und')
  const stated = translation?.translatedFrom?.language
  if (stated !== undefined) return others.find((one) => isLanguage(one.language, stated))
  const asked = others.find(({source}) => document !== undefined && source.documents.includes(document))
  const first = others.filter(({translatedFrom}) => translatedFrom === undefined)
  return asked ?? first.find(({source}) => source.beside === undefined) ?? first[0]
}
