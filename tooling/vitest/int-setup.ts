const namespace = "haat_test"

/** Migrates the test namespace once per run. A missing engine fails the run; it never skips it. */
export const setup = async (): Promise<void> => {
  process.env.HAAT_NAMESPACE = namespace
  const { migrateAll } = await import("@haat/runtime/setup")
  await migrateAll()
}
