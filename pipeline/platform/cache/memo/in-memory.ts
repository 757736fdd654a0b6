/** Keeps bytes that nothing puts by. */
import type {TakeBytes} from '../../../model/take-bytes.ts'

/** Made here, where nothing else is in reach: a function keeps all that those around it have in hand. */
export function inMemory(bytes: Uint8Array): TakeBytes {
  return () => bytes
}
