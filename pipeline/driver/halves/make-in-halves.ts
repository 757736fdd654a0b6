/** Makes one publication by two workers: one its data and its PDF, the other its book and its pages. */
import {JobFailed, type Pair} from '../../model/host.ts'
import {editionNames} from '../../model/publication/front-matter.ts'
import type {Job, MakeJob, MakeResult, Result} from '../jobs.ts'
import type {Proof} from '../publication/prove.ts'
import type {Half} from './half.ts'

/** The same files and findings as of one worker. Rejects with what ended the half that the other waits for, if both were ended. */
export async function makeInHalves(
  job: MakeJob,
  run: (job: Job) => Promise<Result>,
  pair: Pair
): Promise<MakeResult> {
  const {pages, ...others} = job
  const make = async (half: Half): Promise<MakeResult> => {
    try {
      const result = await run({
        ...others,
        half,
        ...(half.of === 'paged' || pages === undefined ? {} : {pages})
      })
      if (result.kind !== 'make') throw new Error('a make job was answered with something else')
      return result
    } finally {
      // A job that no worker was given has its line here.
      half.line.close()
    }
  }
  const [one, other] = pair.connect()
  const [paged, flowing] = await both(make({of: 'paged', line: one}), make({of: 'flowing', line: other}))
  const {made: ofPaged, ...first} = paged
  const {made: ofFlowing, ...second} = flowing
  // What was made of documents before is given where nothing was made of them anew.
  const packs = [ofPaged, ofFlowing].flatMap((packed) => packed ?? job.made ?? [])
  return {
    ...first,
    publication: second.publication,
    artifacts: [...first.artifacts, ...second.artifacts],
    proof: {...first.proof, editions: inOrder({...first.proof.editions, ...second.proof.editions})},
    diagnostics: [...first.diagnostics, ...second.diagnostics],
    ...(packs.length === 0 ? {} : {made: pair.join(packs)})
  }
}

function inOrder(proven: Proof['editions']): Proof['editions'] {
  return Object.fromEntries(editionNames.flatMap((name) => (name in proven ? [[name, proven[name]]] : [])))
}

async function both<T>(one: Promise<T>, other: Promise<T>): Promise<readonly [T, T]> {
  const [first, second] = await Promise.allSettled([one, other])
  if (first.status === 'rejected') throw asError(first.reason)
  if (second.status === 'rejected') throw asError(second.reason)
  return [first.value, second.value]
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new JobFailed(String(reason))
}
