/** Reads a project's translations, and accepts those of their blocks that it is asked to. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'
import {judgeProject} from '../project/judge-project.ts'
import type {TranslationsArguments} from '../request/requests.ts'
import {acceptTranslations} from './accept.ts'
import {reportTranslations, type TranslationReport} from './translations.ts'

export interface TranslationsOutcome {
  /** `configuration`: the project's configuration is at fault, and nothing else was read. */
  readonly kind: 'told' | 'configuration'
  /** Of the configuration. */
  readonly diagnostics: readonly Diagnostic[]
  readonly translations: readonly TranslationReport[]
  /** The files in which blocks were accepted. */
  readonly accepted: readonly string[]
}

/** Throws `UsageFailure`. Writes only to accept blocks, and only into the front matter of translations. */
export async function tellTranslations(
  request: TranslationsArguments
): Promise<TranslationsOutcome & {readonly world: World}> {
  const judged = await judgeProject(request)
  const {diagnostics, world, root} = judged
  if (judged.kind === 'configuration')
    return {kind: judged.kind, diagnostics, translations: [], accepted: [], world}
  const reports = asked(reportTranslations(judged.judgement), judged)
  if (request.accept.length === 0)
    return {kind: 'told', diagnostics: [], translations: reports, accepted: [], world}
  const accepted = await acceptTranslations(root, {...judged, reports}, request.accept)
  const again = await judgeProject(request)
  const translations = again.kind === 'configuration' ? [] : asked(reportTranslations(again.judgement), again)
  return {kind: 'told', diagnostics: [], translations, accepted, world}
}

function asked(
  reports: readonly TranslationReport[],
  {only}: {readonly only: readonly string[]}
): readonly TranslationReport[] {
  return only.length === 0 ? reports : reports.filter(({id}) => only.includes(id))
}
