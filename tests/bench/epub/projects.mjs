/** Projects to measure: a book of many short chapters, and a book of few with large images. */
import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const words =
  'Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo '

/** About 12 kB of Markdown a chapter: five sections of prose, links and a list, with other words in each paragraph. */
export function writeChapters(folder, count) {
  const source = start(folder)
  for (let number = 0; number < count; number += 1) {
    const sections = Array.from({length: 5}, (_, section) => sectionText(number, section))
    writeFileSync(path.join(source, nameOf(number)), `# Chapter ${number}\n\n${sections.join('\n')}`)
  }
}

function sectionText(chapter, section) {
  const paragraphs = [0, 1, 2].map((part) => {
    const text = words.repeat(5).trimEnd().replaceAll('charlie', `charlie${chapter}x${section}${part}`)
    return `${text}. See *emphasis* and [a link](https://example.org/${part}).`
  })
  return `## Section ${section}\n\n${paragraphs.join('\n\n')}\n\n- ${words}\n- ${words}\n`
}

/** Images of noise, which no packing makes smaller: a chapter each, of about four megabytes. */
export async function writeImages(folder, count) {
  const source = start(folder)
  const side = 1180
  for (let number = 0; number < count; number += 1) {
    const pixels = {raw: {width: side, height: side, channels: 3}}
    const png = await sharp(noise(number, side * side * 3), pixels)
      .png({compressionLevel: 1})
      .toBuffer()
    writeFileSync(path.join(source, `noise-${number}.png`), png)
    writeFileSync(
      path.join(source, nameOf(number)),
      `# Chapter ${number}\n\n${words}\n\n![Noise ${number}](noise-${number}.png)\n`
    )
  }
}

/** The same for the same number. */
function noise(number, length) {
  return createHash('shake256', {outputLength: length}).update(String(number)).digest()
}

function start(folder) {
  const source = path.join(folder, 'source', 'book')
  mkdirSync(source, {recursive: true})
  writeFileSync(path.join(folder, 'tetrapla.yaml'), 'publisher: Bench\nlanguage: en\n')
  writeFileSync(path.join(source, 'publication.yaml'), 'title: A book\ndate: 2026-01-01\n')
  return source
}

function nameOf(number) {
  return `chapter-${String(number).padStart(4, '0')}.md`
}
