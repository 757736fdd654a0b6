/** The kinds of callout, by name. */
import type {CalloutKind} from '../../model/nodes.ts'

export const calloutKinds: readonly CalloutKind[] = ['note', 'tip', 'important', 'warning', 'caution']

/** The kind of a name in lower case. */
export function calloutKindOf(name: string): CalloutKind | undefined {
  return calloutKinds.find((kind) => kind === name)
}
