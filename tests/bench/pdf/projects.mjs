/** Projects to measure: a book of plain prose with a list and a heading now and then, of about so many pages. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const words =
  'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo '
const paragraph = words.repeat(5).trimEnd()

/** Two pages a section, ten sections a document. */
const sectionsOfDocument = 10
const pagesOfSection = 2

export function writeBook(folder, pages) {
  const source = path.join(folder, 'source', 'book')
  mkdirSync(source, {recursive: true})
  writeFileSync(path.join(folder, 'tetrapla.yaml'), 'publisher: Bench\nlanguage: en\n')
  writeFileSync(
    path.join(source, 'publication.yaml'),
    'title: A book\ndate: 2026-01-01\nsections: numbered\n'
  )
  const documents = Math.ceil(pages / pagesOfSection / sectionsOfDocument)
  for (let number = 0; number < documents; number += 1) {
    const name = `chapter-${String(number).padStart(4, '0')}.md`
    writeFileSync(path.join(source, name), document(number))
  }
}

/** Every paragraph has other words, as prose has. */
function document(number) {
  const section = (index) => {
    const text = (part) => paragraph.replaceAll('charlie', `charlie${number}${index}${part}`)
    const paragraphs = [0, 1, 2, 3, 4, 5, 6].map((part) => `${text(part)}.`)
    return `## Section ${index}\n\n${paragraphs.join('\n\n')}\n\n- ${words}\n- ${words}\n- ${words}\n\n${text(7)}.\n`
  }
  return `# Chapter ${number}\n\n${Array.from({length: sectionsOfDocument}, (_, index) => section(index)).join('\n')}`
}
