/** Verifies an output's folder: the work of `tetrapla verify`, without printing. */
import {availableParallelism} from 'node:os'
import path from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {defaultLimits} from '../../model/limits.ts'
import {isObject} from '../../model/values/is-object.ts'
import {openOutput} from '../../platform/open-output.ts'
import {lockFile} from '../../platform/output/lock.ts'
import {workFolder} from '../../platform/output/output-folder.ts'
import {createWorkers} from '../../platform/workers/workers.ts'
import {
  verifyOutput,
  type OutputVerdict,
  type PublicationJob,
  type PublicationVerdict
} from '../../verify/index.ts'
import {verifyWorker} from '../worker-scripts.ts'
import {outputWithin} from './output-within.ts'
import {readKeys} from './read-keys.ts'
import type {VerifyArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'

/** Workers at most. */
const usualWorkers = 4

/** Seconds for the editions of one publication, whatever they hold. */
const seconds = 300

/** Needs no sources, and writes nothing. Throws `UsageFailure` when the folder holds no manifest, or `key` no key. */
export async function verifyFolder({
  output,
  key,
  strict,
  allowUnread
}: VerifyArguments): Promise<OutputVerdict> {
  const keys = key === undefined ? undefined : await readKeys(key)
  const root = path.resolve(output)
  const workers = createWorkers<PublicationJob, PublicationVerdict>({
    script: verifyWorker,
    data: root,
    count: Math.min(availableParallelism(), usualWorkers),
    heapMebibytes: defaultLimits.heapMebibytes,
    affinityOf: ({id, language}) => `${id} ${language}`,
    secondsOf: () => seconds,
    allSeconds: defaultLimits.buildSeconds,
    isResult: isVerdict
  })
  try {
    const files = openOutput(root)
    const verdict = await verifyOutput(files, (job) => workers.run(job), keys)
    if (verdict === undefined) {
      const isBegun = (await files.list(workFolder)).some(isOfUnendedBuild)
      throw new UsageFailure(
        `there is no \`${path.join(output, 'manifest.json')}\`${isBegun ? ': a build did not end here, or has yet to end' : ''}`,
        isBegun
          ? 'build it once more'
          : ((await outputWithin(output)) ?? 'name the folder that `tetrapla build` wrote')
      )
    }
    const diagnostics = verdict.diagnostics
      .map(ofBuild)
      .map((one) => seenFromHere(one, output))
      .map((one) => (allowUnread && isUnread(one) ? {...one, severity: 'info' as const} : one))
    return {...verdict, diagnostics: strict ? diagnostics.map(asError) : diagnostics}
  } finally {
    await workers.close()
  }
}

function isVerdict(value: unknown): value is PublicationVerdict {
  return isObject(value) && ['diagnostics', 'editions', 'units'].every((key) => key in value)
}

function isUnread({ruleId}: Diagnostic): boolean {
  return ruleId === 'output/documents-are-read'
}

/** A project has a folder of the same name, with its cache. */
function isOfUnendedBuild(file: string): boolean {
  return file === lockFile || file.startsWith(`${workFolder}/work-`)
}

/** What a build works in is nobody's own file. */
function ofBuild(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.place.path !== `${workFolder}/`) return diagnostic
  const message = 'the folder is of a build that did not end, or has yet to end'
  return {...diagnostic, message, hints: ['build it once more, which removes the folder']}
}

function asError(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'warning' ? {...diagnostic, severity: 'error'} : diagnostic
}

/** Findings stand in files of the output; their paths are shown from the folder that was named. */
function seenFromHere(diagnostic: Diagnostic, output: string): Diagnostic {
  const folder = path.normalize(output).split(path.sep).join('/')
  const file = path.posix.join(folder, diagnostic.place.path)
  return {...diagnostic, place: {...diagnostic.place, path: file}}
}
