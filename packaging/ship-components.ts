/** Ships a list of the packages that are joined into the program, as programs read it that look for known faults: CycloneDX 1.6. */
import type {Plugin} from 'rolldown'
import manifest from '../package.json' with {type: 'json'}
import {joinedPackages, type JoinedPackage} from './joined-packages.ts'

export const shipComponents: Plugin = {
  name: 'ship-components',
  generateBundle(_, bundle) {
    const value = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {component: {type: 'application', name: manifest.name, version: manifest.version}},
      components: joinedPackages(bundle).map(componentOf)
    }
    const source = `${JSON.stringify(value)}\n`
    this.emitFile({type: 'asset', fileName: 'components.cdx.json', source})
  }
}

function componentOf({name, version, license}: JoinedPackage): object {
  const [group, own = name] = name.startsWith('@') ? name.split('/') : []
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : {group}),
    name: own,
    version,
    licenses: [licenceOf(license)],
    purl
  }
}

/** An identifier of SPDX, or several with what joins them. */
const expression = /^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)*$/

/** Of a package that says none, or another than SPDX knows, the text is shipped. */
function licenceOf(license: string | undefined): object {
  if (license !== undefined && expression.test(license)) return {expression: license}
  return {license: {name: license ?? 'see licences.txt'}}
}
