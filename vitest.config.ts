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
          env: { HAAT_NAMESPACE: "haat_test" },
          globalSetup: ["./tooling/vitest/int-setup.ts"],
        },
      },
    ],
  },
})
