/** Tells how far an edition's links lead. */
import type {EditionName} from '../publication/front-matter.ts'

/** A file on its own finds other publications by their web addresses alone. */
export function reachOf(edition: EditionName, baseUrl: string | undefined): 'library' | 'publication' {
  return baseUrl === undefined && (edition === 'pdf' || edition === 'epub') ? 'publication' : 'library'
}
