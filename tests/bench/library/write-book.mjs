/** Writes a book: the chapters of the Rust book where `CORPORA` names the folder that has it, else generated ones. */
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {documentText} from './write-library.mjs'

const generated = 120

/** Writes a project with the book alone into a folder; the paths of its chapters, in order. */
export function writeBook(project) {
  const texts = chapters()
  writeFiles(project, {
    'tetrapla.yaml': 'language: en\nrules:\n  link/target-exists: warning\n',
    'source/book/publication.yaml': 'title: Book\ndate: 2026-01-01\n',
    ...Object.fromEntries(texts.map(([name, text]) => [`source/book/${name}`, text]))
  })
  // The fonts of scripts that a book quotes are found where a project installs them.
  const fonts = 'node_modules/@expo-google-fonts/noto-serif-devanagari'
  cpSync(path.join(import.meta.dirname, '../../..', fonts), path.join(project, fonts), {recursive: true})
  return texts.map(([name]) => path.join(project, 'source/book', name))
}

/** Names and texts. */
export function chapters() {
  const source = path.join(process.env['CORPORA'] ?? '', 'rust-book/src')
  if (!existsSync(source))
    return Array.from({length: generated}, (_, one) => [
      `entry-${String(one).padStart(3, '0')}.md`,
      documentText(one, generated).replaceAll('../volume-000/', '')
    ])
  const files = readdirSync(source).filter((file) => /^ch.*\.md$/.test(file))
  // The PDF has no letters of Devanagari, of which the book has a word.
  const lettersWithout = (text) => text.replace(/\p{Script=Devanagari}/gu, 'x')
  return files.sort().map((file) => [file, lettersWithout(readFileSync(path.join(source, file), 'utf8'))])
}

/** Writes texts by their paths below a folder. */
export function writeFiles(folder, files) {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, text)
  }
}
