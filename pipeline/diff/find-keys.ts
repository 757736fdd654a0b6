/** Lists keys that are others today, and what took them along. */
import type {KeyDifference} from './difference.ts'
import {isMade} from './pair-units.ts'
import type {UnitPairs} from './with-replaced.ts'
import type {Unit} from './units/unit.ts'

/** In reading order. A document or heading that was renamed takes along the keys that were made of its own. */
export function findKeys(
  before: readonly Unit[],
  after: readonly Unit[],
  pairs: UnitPairs
): readonly KeyDifference[] {
  const found: KeyDifference[] = []
  const told = new Set<string>()
  const sections: {readonly before: string; readonly after: string; readonly key: string}[] = []
  const add = (from: string, to: string, holder?: string): void => {
    if (from === to || told.has(from)) return
    told.add(from)
    const section = sections.findLast((one) => from.startsWith(one.before) && to.startsWith(one.after))
    const along = holder ?? section?.key
    found.push({before: from, after: to, ...(along === undefined ? {} : {with: along})})
  }
  for (const [earlier, today] of [...pairs].sort(([, a], [, b]) => a - b)) {
    const [old, now] = [before[earlier], after[today]]
    if (old === undefined || now === undefined) continue
    add(old.key, now.key)
    if (old.key !== now.key && now.type === 'document')
      sections.push({before: `${old.key}/`, after: `${now.key}/`, key: now.key})
    if (old.key !== now.key && now.type === 'heading')
      sections.push({before: `${old.key}-`, after: `${now.key}-`, key: now.key})
    if (old.inner === undefined || now.inner === undefined) continue
    add(old.inner, now.inner, now.key)
    if (old.inner !== now.inner && now.type === 'document')
      sections.push({before: `${old.inner}-`, after: `${now.inner}-`, key: now.key})
  }
  return found
}

/** Whether somebody gave the one or the other key: what was counted, or made of the words, follows from another change. */
export function isRenamed(before: Unit, after: Unit): boolean {
  if (before.key === after.key) return false
  if (after.type === 'document') return true
  const [old, now] = [before, after].map(({key, document}) => key.slice(document.length + 1))
  return old !== now && !(isMade(before) && isMade(after))
}
