export {
  type CallOptions,
  type Dependency,
  type DependencyOptions,
  dependency,
  openBreakers,
  Unavailable,
} from "./dependency.ts"
export { isOutage } from "./outage.ts"
export {
  breakerSettings,
  type DependencyName,
  type DependencySettings,
  dependencySettings,
} from "./settings.ts"
export { makeTurns, type Turns } from "./turns.ts"
