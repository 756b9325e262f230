import { bringUpNative } from "./supervise/bring-up.ts"
const r = await bringUpNative(Number(process.env["HAAT_PORT_OFFSET"] ?? 0), process.env)
for (const { engine, error } of r) if (error) console.error(engine.name, error)
