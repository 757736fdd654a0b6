/** Names the kinds of callout. */
import type {CalloutKind} from '../tree/nodes.ts'

export const calloutKinds: readonly CalloutKind[] = ['note', 'tip', 'important', 'warning', 'caution']

/** The kind of a name in lower case. */
export function calloutKindOf(name: string): CalloutKind | undefined {
  return calloutKinds.find((kind) => kind === name)
}
