/** Compiles the schema of the version that is written; the program as it is shipped has this done already (packaging/compile-schemas.ts). */
export {compileSchema as ownValidator} from './compile-schema.ts'
