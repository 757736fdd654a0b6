/** Checks project/id-is-allowed: an id can be a folder of the output. */
import {Buffer} from 'node:buffer'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {deviceWords, isDeviceName} from './is-device-name.ts'
import {languageOfName} from '../language-tag.ts'

/** Names that the output keeps for its own files and folders. */
const reserved = new Set(['assets', 'index', 'manifest', 'schemas', 'sha256sums'])

/** Bytes of a segment; file systems allow 255 for a name, and editions add language and ending. */
export const longestSegment = 200

/** What an id is when its file's name has no letter or digit. */
export const unnamed = 'untitled'

/** A segment that can be a folder of the output: one that can't gets a number, or is cut to what fits. */
export function allowedSegment(segment: string): string {
  if (segment === '') return unnamed
  if (faultOf(segment) === undefined) return segment
  return `${[...segment].slice(0, 60).join('')}-1`
}

/** Judges an id, segment by segment; `place` is where the author can change it. */
export function checkId(segments: readonly string[], place: Place): readonly Diagnostic[] {
  const fault = segments.map(faultOf).find((one) => one !== undefined)
  if (fault === undefined) return []
  return [finding('project/id-is-allowed', place, fault, {hints: ['rename it, or give it another `id`']})]
}

function faultOf(segment: string): string | undefined {
  if (segment === '') return 'this name has no letter or digit to make an id of'
  if (reserved.has(segment)) return `\`${segment}\` is a name that the output keeps for itself`
  if (isDeviceName(segment)) return deviceWords(segment)
  if (languageOfName(segment) !== undefined)
    return `\`${segment}\` is a language tag, which cannot be a part of an id`
  const bytes = Buffer.byteLength(segment)
  return bytes > longestSegment
    ? `the id has a part of ${bytes} bytes; at most ${longestSegment} fit`
    : undefined
}
