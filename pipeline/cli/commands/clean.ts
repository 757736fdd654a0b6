/** Runs `tetrapla clean`: removes from a store, and from the queues of a fleet, what is old and nobody needs. */
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {digestFile} from '../../platform/cache/digest-file.ts'
import {cleanStore, type Amount} from '../../platform/store/clean-store.ts'
import {createSealing} from '../../platform/store/sealing.ts'
import {StoreFailure} from '../../platform/errors.ts'
import {followTrail} from '../../platform/store/trail.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {connectionOf} from '../fleet/open-connection.ts'
import {withQueue} from '../fleet/join-fleet.ts'
import {millisecondsIn} from '../request/age.ts'
import type {Invocation} from '../request/arguments.ts'
import {outputWithin} from '../outputs/output-within.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {openStore, type OpenStore} from '../store/open-store.ts'
import {sizeWords} from '../terminal/size-words.ts'
import type {Streams} from '../terminal/streams.ts'

/** Throws `UsageFailure` and `StoreFailure`. */
export async function runClean(
  {request, isRemoving}: Extract<Invocation, {kind: 'clean'}>,
  {out}: Streams
): Promise<ExitCode> {
  const opened = await openStore(request.store, process.env)
  const connection = request.fleet === undefined ? undefined : connectionOf(request.fleet, process.env)
  const named = await namedBy(request.keep, opened)
  const before = Date.now() - millisecondsIn(request.olderThan)
  const {kept, removed, refused, refusal} = await cleanStore({
    store: opened.store,
    before,
    named,
    isRemoving
  }).catch((error: unknown) => denied(error, opened))
  out(`${opened.store.address}\n`)
  out(`  stays: ${amountWords(kept)}\n`)
  out(`  ${isRemoving ? 'removed' : 'to be removed'}: ${amountWords(removed)}\n`)
  if (refusal !== undefined) out(`  may not be removed: ${amountWords(refused)}\n`)
  if (connection !== undefined) {
    const {cleanQueues} = await withQueue(() => import('../../platform/fleet/clean-queues.ts'))
    const batches = await cleanQueues(connection, {before, isRemoving})
    out(`  batches in queues: ${batches} ${isRemoving ? 'removed' : 'to be removed'}\n`)
  }
  if (refusal !== undefined) denied(refusal, opened)
  if (!isRemoving) out('Nothing was removed yet: `--yes` does it.\n')
  return exitCodes.done
}

/** Of all outputs that are kept; throws `UsageFailure` for one that the store knows nothing of. */
async function namedBy(outputs: readonly string[], {store, key}: OpenStore): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  for (const output of outputs) {
    const used = await followTrail(store, createSealing(key), await manifestOf(output))
    if (used === undefined) {
      throw new UsageFailure(
        `the store does not know what \`${output}\` was made of`,
        'keep what `build --cache` wrote with this store, and set TETRAPLA_STORE_KEY as it was set there'
      )
    }
    for (const name of used) named.add(name)
  }
  return named
}

/** Its SHA-256. */
async function manifestOf(output: string): Promise<string> {
  const sha256 = digestFile(path.join(output, 'manifest.json'))
  if (sha256 !== undefined) return sha256
  throw new UsageFailure(
    `there is no output in \`${output}\``,
    (await outputWithin(output)) ?? 'name the folder that `manifest.json` of a build lies in'
  )
}

function denied(error: unknown, {store}: OpenStore): never {
  if (!(error instanceof StoreFailure) || !error.isDenied) throw error
  throw new OutputFailure(
    `the store \`${store.address}\` does not let its objects be listed and removed: ${error.message}`,
    {hint: 'whoever cleans needs the rights `s3:ListBucket` and `s3:DeleteObject`, or to write to the folder'}
  )
}

function amountWords({count, bytes}: Amount): string {
  return `${count} object${count === 1 ? '' : 's'}, ${sizeWords(bytes)}`
}
