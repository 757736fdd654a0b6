/** Ships the licences of the packages that are joined into the program. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Plugin} from 'rolldown'
import {joinedPackages, type JoinedPackage} from './joined-packages.ts'

export const shipLicences: Plugin = {
  name: 'ship-licences',
  generateBundle(_, bundle) {
    const source = joinedPackages(bundle)
      .map(licenceOf)
      .join(`\n\n${'-'.repeat(80)}\n\n`)
    this.emitFile({type: 'asset', fileName: 'licences.txt', source})
  }
}

function licenceOf({folder, name, version, license = 'see below'}: JoinedPackage): string {
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const words = file === undefined ? '' : `\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`
  return `${name} ${version}: ${license}${words}`
}
