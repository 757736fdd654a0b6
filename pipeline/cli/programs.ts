/** Runs the commands for other programs: judges requests as the command line does, and prints nothing. */
import type {EditionDifference} from '../diff/index.ts'
import type {OutputVerdict} from '../verify/index.ts'
import {usualAnswers} from './init/ask.ts'
import {initProject} from './init/init-project.ts'
import type {MadeProject} from './init/make-project.ts'
import {buildProject} from './project/build-project.ts'
import type {BuildOutcome} from './project/build-report.ts'
import {checkProject, type CheckOutcome} from './project/check-project.ts'
import {diffOutputs} from './outputs/diff-outputs.ts'
import {findSchema, type SchemaOutcome} from './project/find-schema.ts'
import {
  judgeBuildRequest,
  judgeCheckRequest,
  judgeDiffRequest,
  judgeInitRequest,
  judgeSchemaRequest,
  judgeTranslationsRequest,
  judgeVerifyRequest
} from './request/judge-requests.ts'
import type {
  BuildRequest,
  CheckRequest,
  DiffRequest,
  InitRequest,
  SchemaRequest,
  TranslationsRequest,
  VerifyRequest
} from './request/requests.ts'
import {tellTranslations, type TranslationsOutcome} from './translations/tell-translations.ts'
import {verifyFolder} from './outputs/verify-folder.ts'

/** Begins a project that builds at once, and never writes over a file. Throws `UsageFailure` and `OutputFailure`. */
export async function init(request: InitRequest): Promise<MadeProject> {
  const given = judgeInitRequest(request)
  return initProject(given.folder, usualAnswers(given))
}

/** Makes the editions of a project, or of one Markdown file. Throws `UsageFailure` and `OutputFailure`. */
export async function build(request: BuildRequest): Promise<BuildOutcome> {
  const {world: _, ...outcome} = await buildProject(judgeBuildRequest(request))
  return outcome
}

/** Judges everything, and writes nothing but what is found in the web, into the cache, with `external`. Throws `UsageFailure`. */
export async function check(request: CheckRequest): Promise<CheckOutcome> {
  const {world: _, root: __, ...outcome} = await checkProject(judgeCheckRequest(request))
  return outcome
}

/** Tells how far translations follow their originals, and accepts those of their blocks that it is asked to. Throws `UsageFailure`. */
export async function translations(request: TranslationsRequest): Promise<TranslationsOutcome> {
  const {world: _, ...outcome} = await tellTranslations(judgeTranslationsRequest(request))
  return outcome
}

/** Shows that an output is whole and its editions agree. Throws `UsageFailure` when the folder holds no manifest. */
export async function verify(request: VerifyRequest): Promise<OutputVerdict> {
  return verifyFolder(judgeVerifyRequest(request))
}

/**
 * Each publication that differs between two JSON editions or two outputs; none when both say the same. Throws
 * `UsageFailure` when something can't be read or is no edition.
 */
export async function diff(request: DiffRequest): Promise<readonly EditionDifference[]> {
  return diffOutputs(judgeDiffRequest(request))
}

/** A schema in one piece, or the names of all. Throws `UsageFailure` when there is no such schema, or several have the name. */
export async function schema(request: SchemaRequest): Promise<SchemaOutcome> {
  const {world: _, ...outcome} = await findSchema(judgeSchemaRequest(request))
  return outcome
}
