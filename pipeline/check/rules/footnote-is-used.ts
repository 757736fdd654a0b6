/** Checks footnote/is-used: a footnote that is defined is referred to. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import {nodesOf} from '../../model/tree/walk.ts'

/** A note that only unused notes refer to is unused too: no reader comes to it. */
export function footnoteIsUsed(document: Document): readonly Diagnostic[] {
  if (!document.holds.has('noteDefinition')) return []
  const notes = new Map(document.notes.map((note) => [note.identifier, note]))
  const used = new Set(nodesOf(document.children, 'footnoteReference').map(({identifier}) => identifier))
  // A set that grows while it is walked is walked to its end.
  for (const identifier of used) {
    const inner = nodesOf(notes.get(identifier)?.children ?? [], 'footnoteReference')
    for (const reference of inner) used.add(reference.identifier)
  }
  return document.notes
    .filter(({identifier}) => !used.has(identifier))
    .map((note) =>
      finding(
        'footnote/is-used',
        placeOf(document.path, note),
        `nothing refers to the footnote \`${note.identifier}\`, so no edition shows it`,
        {hints: [`refer to it with \`[^${note.identifier}]\`, or leave it out`]}
      )
    )
}
