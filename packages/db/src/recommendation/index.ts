export { createRankings } from "./rankings.cassandra.ts"
export { createSignals, recommendationSetup } from "./signals.cassandra.ts"
