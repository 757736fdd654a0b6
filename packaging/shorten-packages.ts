/** Leaves out the white space of files that hold packages alone: most are tables, printed with one number on each line. */
import type {Plugin} from 'rolldown'
import {minifySync} from 'rolldown/utils'

// Names stay as they are, for stack traces.
const options = {compress: false, mangle: false, codegen: {removeWhitespace: true}}

export const shortenPackages: Plugin = {
  name: 'shorten-packages',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk' && file.moduleIds.length > 0 && file.moduleIds.every(isOfPackage))
        file.code = minifySync(file.fileName, file.code, options).code
    }
  }
}

function isOfPackage(id: string): boolean {
  return id.includes('node_modules') || id.startsWith('\0')
}
