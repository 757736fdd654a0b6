/** Writes a library of many small documents: each links to two others, of its publication and of another one. */
import {appendFileSync, existsSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** Documents of a publication: at least as many as make 60 publications of a library of 5,000. */
const perPublication = 84

const words =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa'.split(
    ' '
  )

/** The library of a benchmark, written when it is first asked for: 5,345 documents, or as many as `SIZE` says, whose pages and data are made. */
export function libraryIn(folder) {
  const size = Number(process.env['SIZE'] ?? 5345)
  const project = path.join(folder, 'library')
  if (!existsSync(project)) {
    writeLibrary(project, size)
    appendFileSync(path.join(project, 'tetrapla.yaml'), 'editions: [html, json]\n')
  }
  return {project, edited: documentOf(project, Math.floor(size / 2))}
}

/** Writes it into a folder. */
export function writeLibrary(project, size) {
  mkdirSync(path.join(project, 'source'), {recursive: true})
  writeFileSync(path.join(project, 'tetrapla.yaml'), 'publisher: Bench\nlanguage: en\n')
  for (let index = 0; index < size; index += 1) {
    const file = documentOf(project, index)
    if (index % perPublication === 0) {
      mkdirSync(path.dirname(file))
      writeFileSync(
        path.join(path.dirname(file), 'publication.yaml'),
        `title: Volume ${publicationOf(index)}\ndate: 2026-01-01\n`
      )
    }
    writeFileSync(file, documentText(index, size))
  }
}

/** The path of a document. */
export function documentOf(project, index) {
  return path.join(project, 'source', `volume-${publicationOf(index)}`, `${nameOf(index)}.md`)
}

function publicationOf(index) {
  return String(Math.floor(index / perPublication)).padStart(3, '0')
}

function nameOf(index) {
  return `entry-${String(index % perPublication).padStart(3, '0')}`
}

/** About 3 kB: headings, paragraphs, a list, a table, and code in some. */
export function documentText(index, size) {
  const far = (index * 7919 + 13) % size
  const near = `${nameOf(index - (index % perPublication))}.md`
  return `# Entry ${index}: ${sentence(index, 3)}

${paragraph(index)} See [the first entry](${near}) and [another](../volume-${publicationOf(far)}/${nameOf(far)}.md).

## Scope

${paragraph(index + 1)}

- ${sentence(index, 9)}
- *${sentence(index + 1, 6)}*
- ${sentence(index + 2, 8)} with \`${words[index % words.length]}\`

## Terms

${paragraph(index + 2)}

| Term | Meaning |
| --- | --- |
${[0, 1, 2, 3].map((row) => `| ${words[(index + row) % words.length]} | ${sentence(index + row, 5)} |\n`).join('')}
${paragraph(index + 3)}
${index % 5 === 0 ? `\n\`\`\`js\nconst answer = ${index} * 42 // a comment\n\`\`\`\n` : ''}`
}

function paragraph(from) {
  return [0, 1, 2, 3, 4, 5]
    .map((one) => `${sentence(from + one, 12)} **${words[from % words.length]}**.`)
    .join(' ')
}

function sentence(from, length) {
  return Array.from({length}, (_, one) => words[(from * 3 + one * (1 + (from % 5))) % words.length]).join(' ')
}
