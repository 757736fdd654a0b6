/** Leaves out the white space of files that hold packages, and next to nothing else: most are tables, printed with one number on each line. */
import type {OutputChunk, Plugin} from 'rolldown'
import {minifySync} from 'rolldown/utils'

// Names stay as they are, for stack traces.
const options = {compress: false, mangle: false, codegen: {removeWhitespace: true}}

export const shortenPackages: Plugin = {
  name: 'shorten-packages',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk' && isOfPackages(file))
        file.code = minifySync(file.fileName, file.code, options).code
    }
  }
}

/** Of code of our own so much may stand beside them: places in it are told less exactly in reports of faults. */
const mostOwn = 0.05

function isOfPackages({modules}: OutputChunk): boolean {
  const lengths = Object.entries(modules).map(([id, {renderedLength}]) => ({id, renderedLength}))
  const lengthOf = (parts: typeof lengths) => parts.reduce((sum, one) => sum + one.renderedLength, 0)
  const own = lengthOf(lengths.filter(({id}) => !isOfPackage(id)))
  return lengths.length > 0 && own <= lengthOf(lengths) * mostOwn
}

function isOfPackage(id: string): boolean {
  return id.includes('node_modules') || id.startsWith('\0')
}
