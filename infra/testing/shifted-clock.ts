/**
 * Loaded before a process's own code (`node --import`): its clock stands at CLOCK_STARTS_AT when it starts and goes on from
 * there. The shop itself knows nothing of it and has no switch for it.
 */
const real = Date
const aheadMs = real.parse(process.env.CLOCK_STARTS_AT ?? "") - real.now()
if (Number.isNaN(aheadMs)) throw new Error("CLOCK_STARTS_AT is no time")
const now = (): number => real.now() + aheadMs

globalThis.Date = new Proxy(real, {
  apply: () => new real(now()).toString(),
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
})

export {}
