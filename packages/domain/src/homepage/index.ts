export type {
  HomeBlock,
  HomeCard,
  HomeImage,
  HomeKey,
  HomeMenuEntry,
  HomePlatform,
  Homepage,
  HomeRecord,
} from "./homepage.model.ts"
