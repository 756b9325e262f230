export { makeCountFacts } from "./facts/count-facts.use-case.ts"
export type { Facts, KeptFact, ReportingEdge } from "./ports.ts"
export type { Fact, HourCount, Reporting } from "./reporting.model.ts"
