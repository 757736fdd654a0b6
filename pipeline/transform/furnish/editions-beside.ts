/** Lists the other editions of a publication as its pages lead to them. */
import {sizeOfFile} from '../../model/edition/edition-file.ts'
import {blockKey, publicationFolder, type Addresses, type Others} from '../../model/edition/edition.ts'
import type {EditionBeside} from '../../model/publication/furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'

/** In the order in which they are made; a PDF with the page that each document begins on. */
export function editionsBeside(publication: Publication, others: Made): readonly EditionBeside[] {
  return [...others.addresses]
    .filter(([edition]) => edition !== 'html')
    .map(([edition, addresses]) => {
      const {entry, pages} = addresses
      const path = `${publicationFolder(publication)}/${entry}`
      const artifact = others.artifacts.get(edition)?.find((one) => one.path === path)
      return {
        edition,
        file: entry,
        bytes: artifact === undefined ? 0 : sizeOfFile(artifact),
        ...(pages === undefined ? {} : {pages}),
        ...(edition === 'pdf' ? {starts: startsIn(addresses, publication)} : {})
      }
    })
}

/** The pages that documents begin on, by their names. */
function startsIn({blocks}: Addresses, {documents}: Publication): ReadonlyMap<string, number> {
  return new Map(
    documents.flatMap(({name}) => {
      const page = blocks.get(blockKey(name))?.page
      return page === undefined ? [] : [[name, page] as const]
    })
  )
}

type Made = Pick<Others, 'addresses' | 'artifacts'>
