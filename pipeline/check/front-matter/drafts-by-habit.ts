/**
 * Checks front-matter/draft-is-a-status: a draft marked as in other tools, or by a misspelt `status`, is not
 * published by mistake.
 */
import {pointerStep} from '../../model/json-pointer.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {meansDraft} from '../../model/publication/draft-words.ts'
import {finding} from '../../model/finding.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {nearest} from '../../model/tree/nearest.ts'
import {keyAt, valueAt, type PlacedFile} from '../validation/place-fault.ts'

/** Keys that decide who reads a document, which a slip in their letters would turn into data. */
const weighty: ReadonlySet<string> = new Set(['status', 'withdrawn', 'embargo', 'type'])

export interface Declared {
  readonly data: JsonObject
  readonly file: PlacedFile
  /** Whether it is a document of several, whose status is that of its publication. */
  readonly isMember: boolean
  /** Whether it is a draft as it is. */
  readonly isDraft: boolean
  /** Whether the schema of its type gives a key a meaning. */
  readonly isKnown: (key: string) => boolean
  /** Whether the project's own schema of its type has a status of this word. */
  readonly hasOwnStatus: boolean
}

/** A finding at each key or value at fault, by key. */
export function draftsByHabit({
  data,
  file,
  isMember,
  isDraft,
  isKnown,
  hasOwnStatus
}: Declared): ReadonlyMap<string, Diagnostic> {
  return new Map(
    Object.entries(data).flatMap(([key, value]) => {
      if (key === 'withdrawn' && data['status'] === undefined && meansYes(value))
        return [[key, ofWithdrawn(file)] as const]
      const isMeant = key === 'status' ? hasOwnStatus : isKnown(key)
      const found = isMeant ? undefined : key === 'status' ? ofStatus(value, file) : ofKey(key, value)
      return found === undefined ? [] : [[key, found] as const]
    })
  )

  function ofKey(key: string, value: JsonValue): Diagnostic | undefined {
    const place = keyAt(file, pointerStep(key))
    if (!isDraft && meansDraft(key, value)) {
      const message = `\`${key}\` makes no draft: this would be published`
      const hint = isMember
        ? "begin the file's name with `_` to leave it out; a whole publication is a draft by `status: draft` in its `publication.yaml`"
        : 'write `status: draft`'
      return finding('front-matter/draft-is-a-status', place, message, {hints: [hint]})
    }
    const name = key.toLowerCase().replace(/^embargo.*/, 'embargo')
    if (!weighty.has(name) || key === name) return undefined
    const message = `\`${key}\` is not \`${name}\`, and has no effect`
    return finding('front-matter/draft-is-a-status', place, message, {hints: [`write \`${name}\``]})
  }
}

/** What withdraws a publication is its status. */
function meansYes(value: JsonValue): boolean {
  return value === true || (typeof value === 'string' && /^(?:yes|true|\d{4}-\d\d-\d\d)$/i.test(value))
}

function ofWithdrawn(file: PlacedFile): Diagnostic {
  const message = '`withdrawn` alone withdraws nothing: this would be published'
  return finding('front-matter/draft-is-a-status', keyAt(file, '/withdrawn'), message, {
    hints: ['write `status: withdrawn`, and `date` and `reason` below `withdrawn:`']
  })
}

/** A word for a draft, or a slip of the pen in what keeps a publication back or takes it away. */
function ofStatus(value: JsonValue, file: PlacedFile): Diagnostic | undefined {
  const meant = statusMeant(value)
  if (meant === undefined || meant === value) return undefined
  const effect = meant === 'draft' ? 'makes no draft' : 'withdraws nothing'
  const message = `this ${effect}: it would be published`
  return finding('front-matter/draft-is-a-status', valueAt(file, '/status'), message, {
    hints: [`write \`status: ${meant}\``]
  })
}

function statusMeant(value: JsonValue): 'draft' | 'withdrawn' | undefined {
  if (meansDraft('status', value)) return 'draft'
  if (typeof value !== 'string') return undefined
  if (nearest(value, ['draft']) !== undefined) return 'draft'
  return /^withdr/i.test(value) ? 'withdrawn' : undefined
}
