/** Judges what was read: front matter by schemas, documents by rules, links by the library. */
export {applySettings} from './apply-settings.ts'
export {checkManuscript} from './check-manuscript.ts'
export {checkLibrary} from './library/check-library.ts'
export {completeEntry} from './records/complete-entry.ts'
export {publicSchemas} from './records/public-schemas.ts'
export {recordTypes} from './records/record-types.ts'
export {bundleSchema} from './schemas/bundle-schema.ts'
export {loadSchemas, type Schemas} from './schemas/load-schemas.ts'
