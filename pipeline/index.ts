/** Exports the public API. */
export {build, check, diff, init, schema, translations, verify} from './cli/programs.ts'
export {formatDiagnostics as format, type FormatRequest} from './cli/terminal/format-diagnostics.ts'
export type {MadeProject} from './cli/init/make-project.ts'
export type {BuildOutcome} from './cli/project/build-report.ts'
export type {CheckOutcome} from './cli/project/check-project.ts'
export type {SchemaOutcome} from './cli/project/find-schema.ts'
export type {
  BuildRequest,
  CheckRequest,
  DiffRequest,
  InitRequest,
  SchemaRequest,
  TranslationsRequest,
  VerifyRequest
} from './cli/request/requests.ts'
export type {TranslationsOutcome} from './cli/translations/tell-translations.ts'
export type {PlacedBlock, TranslationReport} from './cli/translations/translations.ts'
export {UsageFailure} from './cli/request/usage-failure.ts'
export type {BuiltPublication, Progress} from './driver/index.ts'
export type {
  BlockDifference,
  Detail,
  EditionDifference,
  FieldDifference,
  KeyDifference,
  Stretch
} from './diff/index.ts'
export {OutputFailure} from './model/host.ts'
export {ProjectFailure} from './model/world.ts'
export type {Diagnostic, Related} from './model/diagnostic.ts'
export type {LibraryPublication, PresentEdition} from './model/edition/edition.ts'
export type {EditionName} from './model/publication/front-matter.ts'
export type {Place} from './model/place.ts'
export type {ExtensionRuleId, RuleId} from './model/rules.ts'
export type {Severity} from './model/severity.ts'
export type {ReporterName} from './report/index.ts'
export type {OutputVerdict} from './verify/index.ts'
