export type { Recommendation } from "./recommendation.model.ts"
