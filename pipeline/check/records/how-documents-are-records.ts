/** Explains how a document becomes a record, where one was sought. */

/** A hint; none for a type that front matter can't have. */
export function howDocumentsAreRecords(
  type: string | undefined,
  frontMatter: {readonly has: (type: string) => boolean}
): {readonly hints?: readonly string[]} {
  if (type === undefined) return {hints: ['a document is one when its front matter names its `type`']}
  return frontMatter.has(type)
    ? {hints: [`a document is one when its front matter says \`type: ${type}\``]}
    : {}
}
