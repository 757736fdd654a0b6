/** Runs `tetrapla import`. */
import {visibleText} from '../../report/index.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {importSource, type ImportOutcome} from '../import/import-source.ts'
import type {Invocation} from '../request/arguments.ts'
import {shellWord} from '../terminal/shell-word.ts'
import type {Streams} from '../terminal/streams.ts'

type Import = Extract<Invocation, {kind: 'import'}>

/** Imports, and says what was written, what was there, and what is lost. */
export async function runImport({request, reporter}: Import, streams: Streams): Promise<ExitCode> {
  const outcome = await importSource(request)
  if (reporter === 'json') streams.out(`${JSON.stringify(outcome, undefined, 2)}\n`)
  else streams.out(report(outcome, request.to))
  return exitCodes.done
}

/** As many as are read one after another. */
const readable = 50

function report(outcome: ImportOutcome, to: string): string {
  const {written, unchanged, kept, lost, folder} = outcome
  const more = lost.length - readable
  const lines = [
    ...lost
      .slice(0, readable)
      .map(
        ({path, line, what}) =>
          `${visibleText(path)}${line === undefined ? '' : `:${line}`}: not imported: ${visibleText(what)}`
      ),
    ...(more > 0 ? [`… and ${more} more: \`--reporter json\` names all`] : []),
    ...kept
      .filter((file) => file !== 'tetrapla.yaml')
      .map((file) => `${visibleText(file)}: kept as it is: what would be imported says something else`),
    ...toldOfSettings(outcome),
    ...toldOfLanguage(outcome),
    `${written.length} file${written.length === 1 ? '' : 's'} written to \`${visibleText(folder)}\`, ${unchanged.length} there already, ${kept.length} kept; ${lost.length} not imported`,
    '',
    'Next:',
    ...(to === '.' ? [] : [`  cd ${shellWord(to)}`]),
    '  npx tetrapla check     what is told of the documents',
    '  npx tetrapla serve     a preview that follows each save'
  ]
  return `${lines.join('\n')}\n`
}

/** Settings that were there, and what is imported into them. */
function toldOfSettings({kept, unsaid, language: {tag, by}}: ImportOutcome): readonly string[] {
  if (!kept.includes('tetrapla.yaml')) return []
  const what = [
    ...(unsaid === undefined
      ? []
      : [`: add \`${unsaid}\`, by which the documents are read as they were meant`]),
    ...(by === 'default' ? [] : [`; what is imported says \`language: ${tag}\` itself`])
  ]
  return [`tetrapla.yaml: kept as it is${what.join('')}`]
}

/** What the project is said to be in, where that was written and nothing says it. */
function toldOfLanguage({language: {tag, by}, written}: ImportOutcome): readonly string[] {
  if (by === 'said' || !written.includes('tetrapla.yaml')) return []
  const why = by === 'words' ? 'as most of the documents are' : 'since nothing says what the documents are in'
  return [`tetrapla.yaml: \`language: ${tag}\`, ${why}: \`--language\` says another`]
}
