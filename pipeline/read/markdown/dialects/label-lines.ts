/** Reads lines of their own that name what follows, as MyST has them: `(scope)=`. */
import type {Paragraph as MarkdownParagraph} from 'mdast'
import type {Block, Span} from '../../../model/tree/nodes.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/** A paragraph of such lines alone as one of anchors, which the next block takes; undefined for any other paragraph. */
export function readLabels(node: MarkdownParagraph, reading: Reading): readonly Block[] | undefined {
  if (reading.settings.profile?.hasLabels !== true) return undefined
  const position = positionOf(node)
  const written = reading.lines.text.slice(position.start.offset, position.end.offset)
  const lines = written.split('\n')
  const labels = lines.flatMap((line) => /^[ \t]*\(([^()\s]{1,100})\)=[ \t]*$/.exec(line)?.[1] ?? [])
  if (labels.length < lines.length) return undefined
  const anchors = labels.flatMap((label): readonly Span[] => {
    // Sphinx, too, makes an id of it: `install/windows` is usual. Links find it by its letters.
    const id = reading.claim(label.replace(/[/\\#%&"'`<>{}]+/g, '-'), position)
    return id === '' ? [] : [{type: 'span', id, children: [], position}]
  })
  return anchors.length === 0 ? [] : [{type: 'paragraph', id: '', children: anchors, position}]
}
