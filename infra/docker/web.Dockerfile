# The storefront: stateless, so any number may run behind one address.
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
RUN npm ci --no-audit --no-fund && rm -rf node_modules/node-linux-*

FROM dependencies AS build
COPY tsconfig.base.json ./
COPY packages packages
COPY apps/web apps/web
WORKDIR /haat/apps/web
ENV NODE_ENV=production HAAT_DEMO=true NEXT_TELEMETRY_DISABLED=1
RUN node ../../node_modules/next/dist/bin/next build && rm -rf .next/cache
WORKDIR /haat
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:${NODE_VERSION}-bookworm-slim AS web
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 WEB_HOST=0.0.0.0
WORKDIR /haat
COPY --from=build --chown=node:node /haat ./
WORKDIR /haat/apps/web
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=10s --start-period=20s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server/front/main.ts"]
