/** Ships the licences of the packages that are joined into the program. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Plugin} from 'rolldown'
import {groupBy} from '../pipeline/model/values/group-by.ts'
import {joinedPackages, type JoinedPackage} from './joined-packages.ts'

export const shipLicences: Plugin = {
  name: 'ship-licences',
  generateBundle(_, bundle) {
    const packages = groupBy(joinedPackages(bundle), textOf)
    const source = [...packages]
      .map(([text, those]) => `${those.map(nameOf).join('\n')}${text === '' ? '' : `\n\n${text}`}`)
      .join(`\n\n${'-'.repeat(80)}\n\n`)
    this.emitFile({type: 'asset', fileName: 'licences.txt', source})
  }
}

function nameOf({name, version, license = 'see below'}: JoinedPackage): string {
  return `${name} ${version}: ${license}`
}

/** The licence as the package has it, copyright and all. Packages of one author mostly have the same: it stands once, below their names. */
function textOf({folder}: JoinedPackage): string {
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim()
}
