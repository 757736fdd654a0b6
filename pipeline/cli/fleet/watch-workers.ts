/** Tells when a build waits and no worker of its program takes jobs, and what the workers run that there are. */
import {setInterval as startTicking} from 'node:timers'
import type {Roll} from '../../platform/fleet/roll.ts'
import type {ProgramIdentity} from '../../platform/program-identity.ts'
import {differences, isIdentity} from './differences.ts'

export interface Watched {
  /** How many workers wait for batches or have one; undefined when the server does not say. */
  readonly workers: () => Promise<number | undefined>
  readonly roll: Roll
  readonly identity: ProgramIdentity
  readonly tell: (message: string) => void
}

/** Milliseconds until a worker should have been there. */
const patience = 10_000

/** Tells it once. Gives what ends the watch. */
export function watchWorkers({workers, roll, identity, tell}: Watched): () => void {
  const ticking = startTicking(() => {
    void look().catch(() => undefined)
  }, patience)
  const look = async (): Promise<void> => {
    const count = await workers()
    if (count !== 0) return
    clearInterval(ticking)
    const others = (await roll.read()).filter(isIdentity).map((found) => differences(identity, found))
    tell(
      ['no worker of this program takes jobs; the build waits for one', ...others.flatMap(described)].join(
        '\n'
      )
    )
  }
  return () => clearInterval(ticking)
}

function described(differences: readonly string[]): readonly string[] {
  // What others wrote down of themselves has no lines of its own.
  const said = differences.join(', ').replaceAll('\n', ' ')
  return differences.length === 0 ? [] : [`  workers that were there run ${said}`]
}
