/** Reads `map`: what the keys of other systems' front matter mean. */
import {pointerStep} from '../../model/json-pointer.ts'
import {builtInKeys} from '../../model/publication/built-in-keys.ts'
import type {Settings} from './settings.ts'

/** Built-in keys, or `ignore`, by the keys that documents have. */
export function readMap(settings: Settings): ReadonlyMap<string, string> | undefined {
  const written = settings.mapping('/map')
  if (written === undefined) return undefined
  const choices = [...builtInKeys, 'ignore']
  return new Map(
    Object.keys(written).flatMap((key) => {
      const meant = settings.choice(`/map${pointerStep(key)}`, choices)
      return meant === undefined ? [] : [[key, meant] as const]
    })
  )
}
