/** Describes what handlers of nodes are given. */
import type {ElementContent} from 'hast'
import type {DocumentNode} from '../model/tree/nodes.ts'
import type {Surface} from './surface.ts'

export interface Web {
  readonly surface: Surface
  /** The web tree of some nodes, in order. */
  all(nodes: readonly DocumentNode[]): ElementContent[]
}
