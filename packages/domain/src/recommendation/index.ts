export type { Rankings, RecommendationEdge, Signals } from "./ports.ts"
export type { OrderSignal, ProductCount, Recommendation } from "./recommendation.model.ts"
export { dayOf } from "./signals/rank.rule.ts"
export { makeRecommend } from "./signals/recommend.use-case.ts"
