/** Takes one file out of a book, so that a browser shows it. */
import {readFile} from 'node:fs/promises'
import {unzipSync} from 'fflate'
import {staticFile} from './static-file.ts'

/** `address` is the path of the EPUB below the folder, and of the file in it: `notice/en/notice.en.epub/OEBPS/text/notice.xhtml`. */
export async function bookMember(
  folder: string,
  address: string
): Promise<{readonly name: string; readonly bytes: Uint8Array} | undefined> {
  const [, book, member] = /^(.*?\.epub)\/(.+)$/.exec(address) ?? []
  if (book === undefined || member === undefined) return undefined
  const file = await staticFile(folder, book)
  if (file === undefined) return undefined
  const name = decodeURIComponent(member)
  const bytes = unzipSync(await readFile(file), {filter: (one) => one.name === name})[name]
  return bytes === undefined ? undefined : {name, bytes}
}
