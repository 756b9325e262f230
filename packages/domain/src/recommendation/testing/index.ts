export { rankingsContract, signalsContract } from "./recommendation.contract.ts"
export { createFakeRankings, createFakeSignals } from "./recommendation.fake.ts"
