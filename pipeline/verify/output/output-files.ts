/** Describes the files of an output as verifying sees them. */
import type {World} from '../../model/world.ts'

/** Paths are relative to the output's root; nothing outside it is read, and nothing is kept in memory. */
export type OutputFiles = Pick<World, 'open' | 'list'>

/** Bytes of the largest file that is read. */
export const mostFileBytes = 1024 * 1024 * 1024

/** Bytes of the largest manifest or list of checksums that is read. */
export const mostManifestBytes = 64 * 1024 * 1024
