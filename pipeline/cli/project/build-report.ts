/** Describes what comes of a build. */
import type {BuiltPublication} from '../../driver/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'

export interface BuildOutcome {
  /** `configuration`: the project's configuration is at fault, and nothing else was read. */
  readonly kind: 'built' | 'refused' | 'configuration'
  readonly diagnostics: readonly Diagnostic[]
  /** How many findings tetrapla-baseline.json keeps back; absent when there is no such file, or nothing was built. */
  readonly keptBack?: number
  readonly publications: readonly BuiltPublication[]
  /** The output's folder. */
  readonly output: string
  /** What the store that was asked for did not do: all of it was done here. Absent when there is no such thing. */
  readonly storeFault?: string
}

/** With the project's files, for a report to quote. */
export type BuildReport = BuildOutcome & {readonly world: Pick<World, 'open'>}
