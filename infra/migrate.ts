import { migrateAll } from "@haat/runtime/setup"

/** Brings every engine to the state this code needs; safe to repeat. */
await migrateAll({ onStep: (step) => console.log(step) })
process.exit(0)
