/** Locates and reads the fonts that Tetrapla depends on. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {FontName, WebFont} from '../model/world.ts'

const require = createRequire(import.meta.url)

/** Where the static fonts come from. */
const fontFiles: {readonly [name in FontName]: readonly [packageName: string, file: string]} = {
  'serif-regular': google('source-serif-4', 'SourceSerif4', '400Regular'),
  'serif-italic': google('source-serif-4', 'SourceSerif4', '400Regular_Italic'),
  'serif-semibold': google('source-serif-4', 'SourceSerif4', '600SemiBold'),
  'serif-semibold-italic': google('source-serif-4', 'SourceSerif4', '600SemiBold_Italic'),
  'serif-light': google('source-serif-4', 'SourceSerif4', '300Light'),
  'sans-regular': google('source-sans-3', 'SourceSans3', '400Regular'),
  'sans-italic': google('source-sans-3', 'SourceSans3', '400Regular_Italic'),
  'sans-semibold': google('source-sans-3', 'SourceSans3', '600SemiBold'),
  'sans-semibold-italic': google('source-sans-3', 'SourceSans3', '600SemiBold_Italic'),
  'mono-regular': google('source-code-pro', 'SourceCodePro', '400Regular'),
  'mono-semibold': google('source-code-pro', 'SourceCodePro', '600SemiBold'),
  'fallback-serif-regular': google('noto-serif', 'NotoSerif', '400Regular'),
  'fallback-serif-italic': google('noto-serif', 'NotoSerif', '400Regular_Italic'),
  'fallback-serif-bold': google('noto-serif', 'NotoSerif', '700Bold'),
  'fallback-sans-regular': ['dejavu-fonts-ttf', 'ttf/DejaVuSans.ttf'],
  'fallback-mono-regular': ['dejavu-fonts-ttf', 'ttf/DejaVuSansMono.ttf'],
  symbols: ['dejavu-fonts-ttf', 'ttf/DejaVuSans.ttf']
}

/** Where the variable fonts of the web come from. */
const webPackages = {serif: 'source-serif-4', sans: 'source-sans-3'} as const

/** Where the font of formulas comes from. */
const mathFont = google('stix-two-math', 'STIXTwoMath', '400Regular')

/** The packages that all of these are read from. */
export const fontPackages: ReadonlySet<string> = new Set([
  ...[...Object.values(fontFiles), mathFont].map(([name]) => name),
  ...Object.values(webPackages).map(variable)
])

/** A full static TrueType font. */
export async function readFont(name: FontName): Promise<Uint8Array> {
  return readFontFile(...fontFiles[name])
}

/** A WOFF2 slice of a variable font. */
export async function readWebFont({family, style, script}: WebFont): Promise<Uint8Array> {
  const name = webPackages[family]
  return readFontFile(variable(name), `files/${name}-${script}-wght-${style}.woff2`)
}

/** OpenType with a table MATH. */
export async function readMathFont(): Promise<Uint8Array> {
  return readFontFile(...mathFont)
}

function variable(name: string): string {
  return `@fontsource-variable/${name}`
}

function google(name: string, family: string, cut: string): readonly [string, string] {
  return [`@expo-google-fonts/${name}`, `${cut}/${family}_${cut}.ttf`]
}

/** In its package, wherever npm put it. */
async function readFontFile(packageName: string, file: string): Promise<Uint8Array> {
  return readFile(path.join(path.dirname(require.resolve(`${packageName}/package.json`)), file))
}
