/** Writes a web tree as one line, in which all that readers see of it has its place. */
import type {Markup} from '../../pipeline/verify/web-reader/markup.ts'

/** Two trees are the same where their lines are: names, attributes in order, words and elements. */
export function listedMarkup(node: Markup | string): string {
  if (typeof node === 'string') return JSON.stringify(node)
  const {name, attributes, children} = node
  return `${name}${JSON.stringify([...attributes])}[${children.map(listedMarkup).join(',')}]`
}
