/** Says in what two programs differ that are to make the same bytes. */
import type {ProgramIdentity} from '../../platform/program-identity.ts'

const words: {readonly [name in keyof ProgramIdentity]-?: string} = {
  version: 'Tetrapla',
  program: 'the files of Tetrapla, or its fonts,',
  node: 'Node',
  platform: 'the platform',
  packages: 'the packages of the lockfile',
  icu: 'ICU',
  unicode: 'Unicode',
  sharp: 'sharp',
  libvips: 'libvips'
}

/** `Node v22.12.0 instead of v20.19.0`, each of them. */
export function differences(wanted: ProgramIdentity, found: ProgramIdentity): readonly string[] {
  const names: readonly (keyof ProgramIdentity)[] = [
    'version',
    'node',
    'platform',
    'packages',
    'icu',
    'unicode',
    'sharp',
    'libvips',
    'program'
  ]
  return names
    .filter((name) => wanted[name] !== found[name])
    .map((name) => `${words[name]} ${shown(found[name])} instead of ${shown(wanted[name])}`)
}

/** Whether a worker said that it runs this. */
export function isIdentity(value: unknown): value is ProgramIdentity {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('node' in value)) return false
  return typeof value.version === 'string' && typeof value.node === 'string'
}

function shown(value: string | undefined): string {
  return value === undefined ? 'unknown' : value.slice(0, 12)
}
