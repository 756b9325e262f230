export { makeRebuildHome } from "./building/rebuild-home.use-case.ts"
export {
  HOME_REGIONS,
  type HomeBlock,
  type HomeCard,
  type HomeCategory,
  type HomeImage,
  type HomeKey,
  type HomeMenuEntry,
  type HomePlatform,
  type HomeProduct,
  type Homepage,
  type HomeRecord,
} from "./homepage.model.ts"
export type { HomeNews, HomepageEdge, HomeRecords, HomeShelf } from "./ports.ts"
export { makeVisitHome } from "./visit/visit-home.use-case.ts"
