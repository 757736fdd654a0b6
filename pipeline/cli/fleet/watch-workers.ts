/** Tells when a build waits and no worker of its program takes jobs, and what the workers run that there are; after a while it is given up. */
import {performance} from 'node:perf_hooks'
import {setInterval as startTicking} from 'node:timers'
import {OutputFailure} from '../../model/host.ts'
import type {Roll} from '../../platform/fleet/roll.ts'
import type {ProgramIdentity} from '../../platform/program-identity.ts'
import {ageInWords} from '../request/age.ts'
import {differences, isIdentity} from './differences.ts'

export interface Watched {
  /** How many workers wait for batches or have one; undefined when the server does not say, or nothing waits for them. */
  readonly workers: () => Promise<number | undefined>
  readonly roll: Pick<Roll, 'read'>
  readonly identity: ProgramIdentity
  readonly tell: (message: string) => void
  /** Milliseconds that a build waits for a worker. */
  readonly longest: number
  readonly giveUp: (failure: OutputFailure) => void
}

/** Milliseconds until a worker should have been there, and until it is told again that none is. */
const usual = {patience: 10_000, again: 5 * 60_000}

/** One that comes and goes is waited for anew. Gives what ends the watch. */
export function watchWorkers(watched: Watched, {patience, again} = usual): () => void {
  const {workers, longest} = watched
  /** Since when none is there, and when that is told next. */
  let absent: {readonly since: number; next: number} | undefined
  const look = async (): Promise<void> => {
    const now = performance.now()
    if ((await workers()) !== 0) {
      absent = undefined
      return
    }
    absent ??= {since: now - patience, next: now}
    const waited = now - absent.since
    if (waited >= longest) {
      clearInterval(ticking)
      watched.giveUp(await failureOf(watched))
    } else if (now >= absent.next) {
      absent.next = now + again
      const left = `the build waits for one, ${ageInWords(longest - waited)} at most`
      const others = (await othersOf(watched)).map((line) => `  ${line}`)
      watched.tell([`no worker of this program takes jobs; ${left}`, ...others].join('\n'))
    }
  }
  const ticking = startTicking(() => void look().catch(() => undefined), Math.min(patience, longest))
  return () => clearInterval(ticking)
}

async function failureOf(watched: Watched): Promise<OutputFailure> {
  const none = `no worker of this program took jobs for ${ageInWords(watched.longest)}`
  return new OutputFailure([none, ...(await othersOf(watched))].join('; '), {
    hint: 'start `tetrapla worker` with the program of this build; `--wait 2h` waits longer for one'
  })
}

/** What the workers run that there were. */
async function othersOf({roll, identity}: Watched): Promise<readonly string[]> {
  const others = await roll.read().catch((): readonly unknown[] => [])
  return others.filter(isIdentity).flatMap((found) => described(differences(identity, found)))
}

function described(differences: readonly string[]): readonly string[] {
  // What others wrote down of themselves has no lines of its own.
  const said = differences.join(', ').replaceAll('\n', ' ')
  return differences.length === 0 ? [] : [`workers that were there run ${said}`]
}
