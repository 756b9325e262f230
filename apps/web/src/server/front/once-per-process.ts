import { mode } from "@haat/platform/env"

/**
 * What there is once in the process, whoever asks first. Next compiles pages and routes into bundles of their own, each with its
 * own copy of every module's variables, so what a module keeps would be there twice: two pools, two of each cache. A development
 * server evaluates changed code anew and so keeps by module.
 */
export const oncePerProcess = <Value>(name: string, make: () => Value): (() => Value) => {
  const key = Symbol.for(`haat.${name}`)
  const kept = (mode().production ? globalThis : {}) as { [key]?: Value }
  return () => {
    kept[key] ??= make()
    return kept[key]
  }
}
