/** Finds the files of an output that no manifest lists. */
import {unlistedFiles} from '../../model/edition/attestation.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {foldersAround} from '../../model/edition/folders-around.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {notWhole} from './check-files.ts'
import type {OpenOutput} from '../../model/world.ts'
import type {ManifestReading} from './read-manifest.ts'

/**
 * In the folder of a publication such a file is an error, since a build leaves none there that it does not list. Elsewhere
 * it may be its owner's, such as `robots.txt`: a warning, and one for a folder in which nothing is listed.
 */
export async function checkUnlisted(
  {publications, files: listed}: ManifestReading,
  files: OpenOutput
): Promise<readonly Diagnostic[]> {
  // A manifest that can't be read says nothing of any file.
  if (listed.length === 0) return []
  const paths = [...unlistedFiles, ...listed.map(({path}) => path)]
  const known = new Set(paths.map((path) => path.normalize('NFC')))
  const folders = new Set([...known].flatMap(foldersAround))
  const own = [...new Set(publications.map(publicationFolder))]
  const found: Diagnostic[] = []
  const unexpected = new Map<string, number>()
  for (const path of await files.list('.')) {
    if (known.has(path.normalize('NFC'))) continue
    if (own.some((folder) => path.startsWith(`${folder}/`))) {
      found.push(notWhole(path, 'the file lies in the folder of a publication, but no manifest lists it'))
      continue
    }
    const top = foldersAround(path).find((folder) => !folders.has(folder.normalize('NFC')))
    const place = top === undefined ? path : `${top}/`
    unexpected.set(place, (unexpected.get(place) ?? 0) + 1)
  }
  return [...found, ...Array.from(unexpected, ([place, count]) => unlisted(place, count))]
}

function unlisted(place: string, count: number): Diagnostic {
  const what = place.endsWith('/')
    ? `the folder, of ${String(count)} file${count === 1 ? '' : 's'},`
    : 'the file'
  const hints = ['leave it if you put it there, else remove it']
  const words = `no manifest lists ${what} that lies here`
  return finding('output/files-are-listed', startOf(place), words, {hints})
}
