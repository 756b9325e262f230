import { defineConfig } from "@playwright/test"

/** Journeys against a running shop, in Debian's own Chromium: no browser is downloaded. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  // These want a shop whose databases are gone.
  testIgnore: process.env.HAAT_NO_DATABASES === "true" ? [] : ["outage/**"],
  fullyParallel: true,
  workers: 2,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"], ["json", { outputFile: process.env.HAAT_E2E_REPORT ?? "../.haat/reports/e2e.json" }]],
  outputDir: "../test-results",
  use: {
    baseURL: process.env.HAAT_E2E_URL ?? "http://127.0.0.1:3000",
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
    viewport: { width: 1280, height: 800 },
    actionTimeout: 20_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.HAAT_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
})
