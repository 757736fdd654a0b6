/** Reads tetrapla.yaml: what a project says for all its publications. */
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {startOf} from '../../model/place.ts'
import {editionNames, type FrontMatter} from '../../model/publication/front-matter.ts'
import {defaultLimits, type Limits} from '../../model/limits.ts'
import {profileNames} from '../../model/publication/profile.ts'
import type {Project} from '../../model/publication/project.ts'
import {strictnessLevels} from '../../model/severity.ts'
import type {World} from '../../model/world.ts'
import {finding} from '../../model/finding.ts'
import {readYamlFile} from '../yaml/read-yaml-file.ts'
import {findOtherSystem} from './find-other-system.ts'
import {readBrand} from './read-brand.ts'
import {readCatalogue} from './read-catalogue.ts'
import {readExtensions} from './read-extensions.ts'
import {readEditions} from './read-editions.ts'
import {readFolders} from './read-folders.ts'
import {readFonts} from './read-fonts.ts'
import {readFooter} from './read-footer.ts'
import {readJson} from './read-json.ts'
import {readLabels} from './read-labels.ts'
import {readLanguage} from './read-language.ts'
import {readLimits} from './read-limits.ts'
import {readMath} from './read-math.ts'
import {readMap} from './read-map.ts'
import {readPdf} from './read-pdf.ts'
import {readRules} from './read-rules.ts'
import {readWebFolder} from './read-web-folder.ts'
import {Settings} from './settings.ts'
import {given} from '../../model/values/given.ts'

/** What tetrapla.yaml holds, with the defaults for what it leaves out. */
export type Configuration = Omit<Project, 'publications' | 'frontMatterSchemas' | 'recordSchemas'>

const path = 'tetrapla.yaml'
const otherPath = 'tetrapla.yml'

const misnamed = finding(
  'project/configuration-is-valid',
  startOf(otherPath),
  `a project is configured in \`${path}\`; this file is not read`,
  {hints: [`rename it to \`${path}\``]}
)

const noFrontMatter: FrontMatter = {data: {}, places: new Map()}

const keys = [
  'publisher',
  'baseUrl',
  'language',
  'editions',
  'brand',
  'pdf',
  'json',
  'fonts',
  'footer',
  'strictness',
  'rules',
  'folders',
  'from',
  'map',
  'site',
  'limits',
  'html',
  'math',
  'catalogue',
  'labels',
  'extensions'
]

/** `allowed` are the limits that a project can lower. A project without tetrapla.yaml has the defaults; a value that is wrong is reported, and counts as left out. */
export async function readConfiguration(
  world: World,
  allowed: Limits = defaultLimits
): Promise<Outcome<Configuration>> {
  if (await isMissing(path, world, allowed)) {
    const diagnostics = (await isMissing(otherPath, world, allowed))
      ? await findOtherSystem(world, allowed)
      : [misnamed]
    const {value} = await configurationOf(new Settings(path, noFrontMatter), world, allowed)
    return {value, diagnostics}
  }
  const {value: file, diagnostics} = await readYamlFile(path, world, allowed)
  const settings = new Settings(path, file?.frontMatter ?? noFrontMatter)
  const {value, diagnostics: beside} = await configurationOf(settings, world, allowed)
  const found = [...diagnostics, ...beside].map(asConfiguration)
  return {value: {path, ...value}, diagnostics: [...found, ...settings.diagnostics]}
}

/** The diagnostics are those of other files than tetrapla.yaml. */
async function configurationOf(
  settings: Settings,
  world: World,
  allowed: Limits
): Promise<Outcome<Configuration>> {
  settings.allowKeys('', keys)
  const publisher = settings.text('/publisher')
  const baseUrl = readWebFolder(settings, '/baseUrl')
  const brand = await readBrand(settings, publisher, world)
  const pdf = readPdf(settings)
  const json = readJson(settings)
  const fonts = readFonts(settings)
  const language = readLanguage(settings)
  const macros = readMath(settings)
  const own = await readLabels(settings, world, allowed)
  const value: Configuration = {
    facts: {
      ...given({publisher, baseUrl, brand, pdf, json, fonts, labels: own?.labels}),
      footer: readFooter(settings)
    },
    ...(own === undefined || own.files.length === 0 ? {} : {labelFiles: own.files}),
    editions: readEditions(settings) ?? editionNames,
    rules: readRules(settings),
    limits: readLimits(settings, allowed),
    html: settings.choice('/html', ['keep', 'refuse']) ?? 'keep',
    ...given({
      language,
      macros,
      strictness: settings.choice('/strictness', strictnessLevels),
      folders: await readFolders(settings, world),
      from: settings.choice('/from', profileNames),
      map: readMap(settings),
      site: readWebFolder(settings, '/site'),
      extensionNames: readExtensions(settings),
      catalogue: readCatalogue(settings, language)
    })
  }
  return {value, diagnostics: own?.diagnostics ?? []}
}

async function isMissing(file: string, world: World, {documentBytes}: Limits): Promise<boolean> {
  const opened = await world.open(file, documentBytes)
  return !opened.ok && opened.failure.kind === 'missing'
}

/** The rules of front matter hold here too, but what is wrong is the configuration. */
function asConfiguration(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error'
    ? {...diagnostic, ruleId: 'project/configuration-is-valid'}
    : diagnostic
}
