/** Sets the version of the JSON edition's format; each has a schema of its own. */
export const editionVersion = '1.4'

/** Where the schema stands in the output. */
export const editionSchemaPath = `schemas/edition-${editionVersion}.schema.json`
