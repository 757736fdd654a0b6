/** Declares the part of css-tree that we use: its parser and generator without the definitions of values. */
declare module 'css-tree/parser' {
  /** A node of a style sheet's tree; which of these it has depends on its type. */
  export interface CssNode {
    readonly type: string
    readonly name?: string
    readonly property?: string
    readonly important?: boolean | string
    /** Text, or of a declaration its value. */
    readonly value?: string | CssNode | null
    readonly unit?: string
    readonly prelude?: CssNode | null
    readonly block?: CssNode | null
    readonly children?: Iterable<CssNode> | null
  }
  export default function parse(
    css: string,
    options: {
      readonly context: 'stylesheet' | 'declarationList' | 'value'
      readonly parseCustomProperty: boolean
    }
  ): CssNode
}

declare module 'css-tree/generator' {
  import type {CssNode} from 'css-tree/parser'
  export default function generate(node: CssNode): string
}
