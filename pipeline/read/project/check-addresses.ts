/** Checks project/addresses-are-unique: no two publications would be written at one address. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'

export interface Addressed {
  readonly id: string
  readonly language: string
  /** Where a finding about its id is placed. */
  readonly place: Place
}

/**
 * Compares addresses as a file system without case does. An id may not lead into the folder of another publication
 * either: `handbook/yue` would meet the Cantonese edition of `handbook`.
 */
export function checkAddresses(publications: readonly Addressed[]): readonly Diagnostic[] {
  const folders = new Map<string, Addressed>()
  const diagnostics: Diagnostic[] = []
  for (const publication of publications) {
    const first = folders.get(folderKey(publication))
    if (first === undefined) folders.set(folderKey(publication), publication)
    else diagnostics.push(meeting(publication, first))
  }
  for (const publication of publications) {
    const other = prefixes(publication.id).flatMap((prefix) => folders.get(fold(prefix)) ?? [])[0]
    if (other !== undefined) diagnostics.push(meeting(publication, other))
  }
  return diagnostics
}

function meeting(publication: Addressed, first: Addressed): Diagnostic {
  const folder = `${first.id}/${first.language.toLowerCase()}/`
  return finding(
    'project/addresses-are-unique',
    publication.place,
    `this and \`${first.place.path}\` would both be written to \`${folder}\``,
    {
      hints: ['give one of them another `id`, or its own `language`'],
      related: [{message: 'the other one', place: first.place}]
    }
  )
}

function folderKey({id, language}: Addressed): string {
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
