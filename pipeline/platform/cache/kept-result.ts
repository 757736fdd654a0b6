/** Recognises what a cache wrote down of a result. */
import type {Asked, KeptResult} from '../../model/cache.ts'

/** Whether a value has that form; what its digests stand for need not be there. */
export function isKeptResult(value: unknown): value is KeptResult {
  if (typeof value !== 'object' || value === null || !('asked' in value) || !('blob' in value)) return false
  return Array.isArray(value.asked) && value.asked.every(isAsked) && typeof value.blob === 'string'
}

/** A question and its answer. */
function isAsked(value: unknown): value is Asked {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'
}
