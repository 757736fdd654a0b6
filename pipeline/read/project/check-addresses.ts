/** Gives each publication an address of its own, and checks project/addresses-are-unique. */
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'

export interface Addressed {
  readonly id: string
  readonly language: string
  /** Where a finding about its id is placed. */
  readonly place: Place
}

/**
 * The ids, in the order of the publications: of two that would be written at one address the second gets a number. Addresses are
 * compared as a file system without case does. An id may not lead into the folder of another publication either:
 * `handbook/yue` would meet the Cantonese edition of `handbook`.
 */
export function giveAddresses(publications: readonly Addressed[]): Outcome<readonly string[]> {
  const folders = new Map<string, Addressed>()
  const written = new Map(publications.toReversed().map((one) => [folderKey(one), one]))
  const diagnostics: Diagnostic[] = []
  const value = publications.map((publication) => {
    const leadsInto = (id: string): string | undefined =>
      prefixes(id).find((prefix) => written.has(fold(prefix)))
    const met = (id: string): Addressed | undefined =>
      folders.get(folderKey({...publication, id})) ?? written.get(fold(leadsInto(id) ?? ''))
    const other = met(publication.id)
    let {id} = publication
    const taken = leadsInto(id) ?? id
    for (let number = 2; met(id) !== undefined; number += 1)
      id = `${taken}-${number}${publication.id.slice(taken.length)}`
    if (other !== undefined) diagnostics.push(meeting(publication, other, id))
    folders.set(folderKey({...publication, id}), publication)
    return id
  })
  return {value, diagnostics}
}

/** Gives the folder of an id and language to whoever asks first, but for those that publications have or lead into. */
export function folderTaker(
  publications: readonly Addressed[]
): (one: Pick<Addressed, 'id' | 'language'>) => boolean {
  const taken = new Set(publications.flatMap((one) => [folderKey(one), ...prefixes(one.id).map(fold)]))
  return (one) => {
    const key = folderKey(one)
    const isFree = !taken.has(key)
    taken.add(key)
    return isFree
  }
}

function meeting(publication: Addressed, first: Addressed, id: string): Diagnostic {
  const folder = `${first.id}/${first.language.toLowerCase()}/`
  return finding(
    'project/addresses-are-unique',
    publication.place,
    `this and \`${first.place.path}\` would both be written to \`${folder}\`: this is \`${id}\``,
    {
      hints: ['give one of them another `id`, or its own `language`'],
      related: [{message: 'the other one', place: first.place}]
    }
  )
}

function folderKey({id, language}: Pick<Addressed, 'id' | 'language'>): string {
  return fold(`${id}/${language}`)
}

/** A name as a file system without case compares it: full case folding, nearly; `ß` meets `SS`. */
export function fold(text: string): string {
  return text.normalize('NFC').toUpperCase().normalize('NFC')
}

/** `a/b/c` leads into `a/b` and `a/b/c`; a folder of a publication has two segments at least. */
function prefixes(id: string): readonly string[] {
  const segments = id.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 2).join('/'))
}
