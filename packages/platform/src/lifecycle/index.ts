export { type Lifecycle, makeLifecycle, type StopPhase, stopOnSignals, stopPhases } from "./lifecycle.ts"
