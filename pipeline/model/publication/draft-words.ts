/** Recognizes the words by which other tools' front matter says that a document is a draft, or that it is not. */
import type {JsonValue} from './front-matter.ts'

/** Keys that are true of a draft. */
const ofDrafts = new Set(['draft', 'isdraft', 'unpublished', 'hidden', 'private', 'wip', 'workinprogress'])

/** Keys that are false of a draft. */
const ofOthers = new Set(['published', 'publish', 'ispublished', 'public', 'ispublic', 'visible'])

/** Keys whose value names a draft. */
const ofStates = new Set([
  'status',
  'state',
  'stage',
  'phase',
  'publicationstatus',
  'publishstatus',
  'poststatus',
  'visibility',
  'workflow'
])

const states = new Set([
  'unpublished',
  'notpublished',
  'hidden',
  'private',
  'wip',
  'workinprogress',
  'drafting'
])

/** Whether a key, however it is written, says of a document whether it is a draft. */
export function isDraftKey(key: string): boolean {
  const name = bare(key)
  return ofDrafts.has(name) || ofOthers.has(name)
}

/** Whether a key with this value says that something is a draft. */
export function meansDraft(key: string, value: JsonValue): boolean {
  const name = bare(key)
  const word = bare(JSON.stringify(value))
  if (ofDrafts.has(name)) return ['true', 'yes', 'y', 'on', '1', 'draft'].includes(word)
  if (ofOthers.has(name)) return ['false', 'no', 'n', 'off', '0', 'never', 'draft'].includes(word)
  return ofStates.has(name) && (word.startsWith('draft') || states.has(word))
}

/** Whether a key with this value, as it is written, may keep a document from being published: all that is not plainly harmless. */
export function mayKeepBack(key: string, value: string): boolean {
  const name = bare(key)
  const word = bare(value)
  if (ofDrafts.has(name)) return word !== 'false'
  if (ofOthers.has(name)) return word !== 'true'
  if (ofStates.has(name)) return word !== 'final' && word !== 'published'
  return name.startsWith('embargo') || name.startsWith('withdraw')
}

/** Without case, and without what parts words. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
