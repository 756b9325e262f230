export type { Reporting } from "./reporting.model.ts"
