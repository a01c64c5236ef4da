export { mannerFor } from './foresight'
export { type SkyReason, skyIdea } from './idea'
export { type SkyManner, skySkillOf } from './level'
