# One image for the processes that Node runs as they are written: workers, payment sandbox and the set-up job.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-bookworm-slim AS dependencies
WORKDIR /haat
COPY package.json package-lock.json .npmrc ./
COPY apps/web/package.json apps/web/
COPY apps/workers/package.json apps/workers/
COPY apps/gateway-sandbox/package.json apps/gateway-sandbox/
COPY packages/db/package.json packages/db/
COPY packages/domain/package.json packages/domain/
COPY packages/events/package.json packages/events/
COPY packages/gateways/package.json packages/gateways/
COPY packages/platform/package.json packages/platform/
COPY packages/runtime/package.json packages/runtime/
COPY packages/ui/package.json packages/ui/
COPY infra/package.json infra/
COPY tooling/package.json tooling/
COPY bench/package.json bench/
COPY e2e/package.json e2e/
# The base image is the pinned Node already.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/node-linux-*

FROM node:${NODE_VERSION}-bookworm-slim AS base
ENV NODE_ENV=production HAAT_STATE=/data
WORKDIR /haat
RUN install -d -o node -g node /data
COPY --from=dependencies /haat ./
COPY packages packages
USER 1000:1000

FROM base AS workers
COPY apps/workers apps/workers
EXPOSE 13100
HEALTHCHECK --interval=5s --timeout=5s --start-period=20s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:13100/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/workers/src/main.ts"]

FROM base AS sandbox
COPY apps/gateway-sandbox apps/gateway-sandbox
EXPOSE 14000
VOLUME /data
HEALTHCHECK --interval=5s --timeout=5s --start-period=10s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:14000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/gateway-sandbox/src/main.ts"]

# Migrates the engines and seeds the demo world, then ends; the seed runs the workers for a while.
FROM base AS setup
COPY apps/workers apps/workers
COPY infra infra
HEALTHCHECK NONE
CMD ["sh", "-c", "node infra/migrate.ts && node infra/seed/main.ts"]
