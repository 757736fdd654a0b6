/** Tells what the fixes of findings would make of their files. */
import type {Diagnostic, Fix} from '../../model/diagnostic.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'
import {applyEdits, compatibleEdits} from './apply-edits.ts'
import {addTo} from '../../model/values/group-by.ts'

export interface ChangedFile {
  /** Relative to the project. */
  readonly path: string
  readonly before: string
  readonly after: string
}

/** In order of path; a file that can't be read any more, or is no UTF-8, stays as it is. */
export async function changedFiles(
  diagnostics: readonly Diagnostic[],
  world: Pick<World, 'open'>
): Promise<readonly ChangedFile[]> {
  const fixes = new Map<string, Fix[]>()
  for (const {fix, place} of diagnostics) if (fix !== undefined) addTo(fixes, place.path, fix)
  const changed: ChangedFile[] = []
  for (const [path, own] of [...fixes].sort(([a], [b]) => compareStrings(a, b))) {
    const bytes = await world.open(path, Number.MAX_SAFE_INTEGER)
    const before = bytes.ok ? textOf(bytes.value) : undefined
    const after = before === undefined ? undefined : applyEdits(before, compatibleEdits(own))
    if (before !== undefined && after !== undefined && after !== before) changed.push({path, before, after})
  }
  return changed
}

/** With its byte order mark. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}
