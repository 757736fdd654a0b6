/** Opens what the earlier version of a publication tells of its ids, where there is one. */
import type {Outcome} from '../../model/diagnostic.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {idsFile} from '../../model/publication/former-ids.ts'
import type {EarlierVersion} from '../../model/publication/translation.ts'
import type {World} from '../../model/world.ts'
import {mostIdsBytes, readEarlierIds} from './read-earlier-ids.ts'

/** Undefined without an earlier version; reported when there is one that can't be read. */
export async function openEarlierIds(
  publication: {readonly id: string; readonly language: string},
  world: World
): Promise<Outcome<EarlierVersion | undefined>> {
  const path = `${publicationFolder(publication)}/${idsFile}`
  const opened = await world.earlier?.(path, mostIdsBytes)
  if (opened === undefined || (!opened.ok && opened.failure.kind === 'missing'))
    return {value: undefined, diagnostics: []}
  const value = opened.ok ? readEarlierIds(opened.value) : undefined
  if (value !== undefined) return {value, diagnostics: []}
  const message =
    'it is not known which identifiers blocks had: the file is not one that `tetrapla build` wrote'
  return {value, diagnostics: [finding('address/can-be-compared', startOf(path), message)]}
}
