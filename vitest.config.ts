import { defineConfig } from "vitest/config"

const never = ["**/node_modules/**", "**/.next/**", "**/.haat/**", "e2e/**"]

export default defineConfig({
  test: {
    teardownTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, "**/*.int.test.ts"],
          pool: "threads",
          isolate: false,
          testTimeout: 20_000,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: "int",
          environment: "node",
          include: ["**/*.int.test.ts"],
          exclude: never,
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Slow is not broken: on a crowded machine nothing gives up but what a test makes give up.
          env: { HAAT_NAMESPACE: "haat_test", HAAT_TIMEOUT_SCALE: "20", PLACE_WAITING_SECONDS: "60" },
          globalSetup: ["./tooling/vitest/int-setup.ts"],
          setupFiles: ["./tooling/vitest/own-namespace.ts"],
        },
      },
    ],
  },
})
