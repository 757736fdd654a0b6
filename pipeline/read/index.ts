/** Reads a project: its configuration, its publications and their documents, with the place of everything. */
export {findSchemas} from './find-schemas.ts'
export {keepsIds} from './identifiers/keeps-ids.ts'
export {mostIdsBytes} from './identifiers/read-earlier-ids.ts'
export {indexManuscript} from './library-index/index-manuscript.ts'
export {readAgain} from './project/read-again.ts'
export {readManuscript} from './read-manuscript.ts'
export {readProject, type ProjectOptions} from './read-project.ts'
export {noteAsRead} from './identifiers/stays-itself.ts'
