/** Opens what the earlier version of a publication tells of its ids, where there is one. */
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {idsFile} from '../../model/publication/former-ids.ts'
import type {EarlierVersion} from '../../model/publication/translation.ts'
import type {ReadFailure, World} from '../../model/world.ts'
import {mostIdsBytes, readEarlierIds} from './read-earlier-ids.ts'

/** Undefined without an earlier version; reported when there is one that can't be read, or is longer than `limit`. */
export async function openEarlierIds(
  publication: {readonly id: string; readonly language: string},
  world: World,
  limit = mostIdsBytes
): Promise<Outcome<EarlierVersion | undefined>> {
  const path = `${publicationFolder(publication)}/${idsFile}`
  const opened = await world.earlier?.(path, limit)
  if (opened === undefined || (!opened.ok && opened.failure.kind === 'missing'))
    return {value: undefined, diagnostics: []}
  const value = opened.ok ? readEarlierIds(opened.value) : undefined
  if (value !== undefined) return {value, diagnostics: []}
  return {
    value,
    diagnostics: [
      opened.ok ? unknown(path, 'is not one that `tetrapla build` wrote') : unopened(path, opened.failure)
    ]
  }
}

function unopened(path: string, failure: ReadFailure): Diagnostic {
  if (failure.kind !== 'too-large') return unknown(path, "can't be read")
  const size = `has ${String(failure.bytes)} bytes, and at most ${String(failure.limit)} are read`
  const outcome = 'links to identifiers that blocks no longer have lead nowhere'
  return unknown(path, `${size}; ${outcome}`, ['split the publication: each one has a file of its own'])
}

function unknown(path: string, fault: string, hints: readonly string[] = []): Diagnostic {
  const message = `it is not known which identifiers blocks had: the file ${fault}`
  return finding('address/can-be-compared', startOf(path), message, hints.length === 0 ? {} : {hints})
}
