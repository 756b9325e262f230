export { collectProcessMetrics, counter, durations, gauge, metrics, metricsPage } from "./metrics.ts"
export { observed, observedAll } from "./observed.ts"
export { currentTraceId, currentTraceparent, withSpan, withTrace } from "./trace.ts"
