/** Ships the licences of the packages that are joined into the program. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Plugin} from 'rolldown'

export const shipLicences: Plugin = {
  name: 'ship-licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
    const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []))
    const source = [...folders]
      .map(licenceOf)
      .sort()
      .join(`\n\n${'-'.repeat(80)}\n\n`)
    this.emitFile({type: 'asset', fileName: 'licences.txt', source})
  }
}

/** The folder of the package that a module is of. */
function packageOf(id: string): string | undefined {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)
  return found?.[1]
}

function licenceOf(folder: string): string {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8')
  const manifest: unknown = JSON.parse(text)
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const words = file === undefined ? '' : `\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`
  return `${fieldOf(manifest, 'name')} ${fieldOf(manifest, 'version')}: ${fieldOf(manifest, 'license')}${words}`
}

function fieldOf(manifest: unknown, key: string): string {
  if (typeof manifest !== 'object' || manifest === null) return 'see below'
  const value: unknown = Reflect.get(manifest, key)
  return typeof value === 'string' ? value : 'see below'
}
