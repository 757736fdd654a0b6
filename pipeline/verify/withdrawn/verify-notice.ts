/** Verifies the page and the tombstone of a withdrawn publication: both say the same. */
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Difference} from '../compare/difference.ts'
import {excerptOf, firstDifference} from '../compare/excerpt.ts'
import {Unreadable} from '../unreadable.ts'
import type {Verdict} from '../verify-editions.ts'
import {noticeDigest, noticeFactNames, type NoticeFacts} from './notice-facts.ts'
import {readNotice, type NoticeContext} from './read-notice.ts'
import {readTombstone} from './read-tombstone.ts'

/** Reads `artifacts` back, edition by edition, and compares each with what is wanted. */
export function verifyNotice(
  wanted: NoticeFacts,
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>,
  context: NoticeContext
): readonly Verdict[] {
  return [...artifacts].map(([edition, [file]]) => {
    try {
      return verdictOn(edition, wanted, read(edition, file, context))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const difference: Difference = {edition, kind: 'unreadable', key: '', found: error.message}
      return {edition, units: 0, differences: [difference], total: 1}
    }
  })
}

function read(edition: EditionName, file: EditionFile | undefined, context: NoticeContext): NoticeFacts {
  if (file === undefined) throw new Unreadable('the edition has no file')
  switch (edition) {
    case 'html':
      return readNotice(heldBytes(file), context)
    case 'json':
      return readTombstone(heldBytes(file))
    case 'pdf':
    case 'epub':
      throw new Unreadable('a withdrawn publication has no such edition')
  }
}

function verdictOn(edition: EditionName, wanted: NoticeFacts, found: NoticeFacts): Verdict {
  const differences = noticeFactNames.flatMap((what): readonly Difference[] => {
    const [want, got] = [wanted[what], found[what]]
    if (want === got) return []
    const at = firstDifference(want ?? '', got ?? '')
    return [{edition, kind: 'fact', key: '', what, wanted: shown(want, at), found: shown(got, at)}]
  })
  const units = noticeFactNames.filter((name) => found[name] !== undefined).length
  return {edition, units, digest: noticeDigest(found), differences, total: differences.length}
}

function shown(value: string | undefined, at: number): string {
  return value === undefined ? 'nothing' : excerptOf(value, at)
}
