/** Markdown of each block in each other, two deep. */

/** A block that holds others, as Markdown around theirs. */
const containers: Readonly<Record<string, (blocks: string) => string>> = {
  quotation: (blocks) => prefixed(blocks, '> ', '> '),
  bullet: (blocks) => prefixed(blocks, '- ', '  '),
  number: (blocks) => prefixed(blocks, '1. ', '   '),
  task: (blocks) => prefixed(`task\n\n${blocks}`, '- [x] ', '  '),
  callout: (blocks) => `:::::::::note[Title]\n${blocks}\n:::::::::`,
  alert: (blocks) => prefixed(`[!TIP]\n${blocks}`, '> ', '> '),
  details: (blocks) => `<details><summary>Summary</summary>\n\n${blocks}\n\n</details>`,
  description: (blocks) => `<dl><dt>Term</dt><dd>\n\n${blocks}\n\n</dd></dl>`,
  division: (blocks) => `<div lang="fr">\n\n${blocks}\n\n</div>`
}

const leaves: Readonly<Record<string, string>> = {
  paragraph: 'A paragraph with [a link](#end), `code`, *emphasis* and <span lang="de">Wörter</span>.',
  note: 'A paragraph with a note.[^note]',
  heading: '#### A heading',
  list: '- one\n\n  1. two',
  table: '| Head | Other |\n| :--- | ----: |\n| a[^note] | b |',
  code: '```js\nconst alpha = 1\n\tbravo()\n```',
  rule: '---',
  caption: ':::table[A caption with *emphasis*]\n| Head |\n| ---- |\n| a |\n:::'
}

/** About 650 blocks in 81 nestings. */
export function everyNesting(): string {
  const parts = Object.entries(containers).flatMap(([outer, around]) =>
    Object.entries(containers).map(([inner, within]) => {
      const blocks = Object.values(leaves).join('\n\n')
      // A callout in another needs a shorter fence.
      const inside = within(blocks).replaceAll(/^(\W*):{9}/gm, '$1:::::')
      return `### ${inner} in ${outer}\n\n${around(inside)}`
    })
  )
  return ['# Everything', '## Nestings', ...parts, '## The end {#end}', 'Zulu.', '[^note]: A note.', ''].join(
    '\n\n'
  )
}

function prefixed(text: string, first: string, next: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : next) + line)
    .join('\n')
}
