/** Holds a tombstone to its published schema; the edition itself is held to its own when it is proved. */
import type {World} from '../../model/world.ts'
import type {TombstoneFile} from './format-tombstone.ts'

/** Throws when the file is not what its schema says: that is never the author's fault. */
export async function validate(file: TombstoneFile, world: World): Promise<void> {
  // Few publications are withdrawn.
  const {tombstoneValidator} = await import('./tombstone-validator.ts')
  const check = await tombstoneValidator(world)
  const valid: boolean = check(file)
  if (valid) return
  const faults = (check.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message ?? ''}`)
  throw new Error(`the tombstone of ${file.id} is not valid: ${faults.join(', ')}`)
}
