import type { Release, System } from "@/app/_simulator/core/production/system";

// Tern, the small shop that all scenarios fly: a gateway, an api, workers behind a queue, and what they lean on. A
// scenario adds the release that it is about. Figures are chosen so that the shop is at ease: about 60 requests per second
// in an hour of factor 1, workers a fifth busy, the database a third.

/** The gateway passes every page on to the api, and tries a page that was refused once more. */
const gatewayRelease: Release = {
  commit: { hash: "5f0c2ab", author: "Ines Duarte", message: "gateway: keep upstream connections open" },
  diff: "",
  digest: "sha256:1c6a90d2e5b84f7730d1a8be25c94e0f6d3b8a17c2f5904e8ab16d37f0925c4e",
  architecture: "amd64",
  dependencies: { nginx: "1.30.2" },
  pullSeconds: 8,
  startSeconds: 2,
  memory: { idleMb: 60, perRequestMb: 0.1 },
  endpoints: Object.fromEntries(
    ["home", "product", "basket", "pay"].map((page) => [
      page,
      {
        work: { distribution: "lognormal", meanMs: 1.5, cv: 0.5 },
        calls: [{ to: "api", endpoint: page, timeoutMs: 10_000, retries: 1 }],
      },
    ]),
  ),
  variables: {
    UPSTREAM_TIMEOUT_MS: {
      decides: { knob: "timeout", to: "api" },
      unset: { becomes: 10_000 },
      empty: { becomes: 10_000 },
      wrong: { crashes: 'nginx: [emerg] invalid value in "proxy_read_timeout"' },
    },
    UPSTREAM_RETRIES: {
      decides: { knob: "retries", to: "api" },
      unset: { becomes: 1 },
      empty: { becomes: 1 },
      wrong: { crashes: 'nginx: [emerg] invalid value in "proxy_next_upstream_tries"' },
    },
    SHED_SHARE: {
      decides: { knob: "shed" },
      unset: { becomes: 0 },
      empty: { becomes: 0 },
      wrong: { crashes: 'nginx: [emerg] invalid value in "limit_req"' },
    },
  },
};

/** The api as it was before any release of a scenario. */
export const api41: Release = {
  commit: { hash: "e41b07d", author: "Tomas Riedl", message: "api: show delivery dates on the product page" },
  diff: "",
  digest: "sha256:9f2d6c1b7a40e83556b1fd0c94a27e18d05b6c3f8e7a2914cb60d8f31e5a7b02",
  architecture: "amd64",
  dependencies: { fastify: "5.6.1", pg: "8.16.3", ioredis: "5.8.0", undici: "7.16.0" },
  pullSeconds: 20,
  startSeconds: 12,
  memory: { idleMb: 180, perRequestMb: 1.5 },
  endpoints: {
    home: {
      work: { distribution: "lognormal", meanMs: 8, cv: 0.6 },
      calls: [{ to: "reco", endpoint: "score", timeoutMs: 300, optional: true }],
    },
    product: {
      work: { distribution: "lognormal", meanMs: 12, cv: 0.6 },
      calls: [
        { to: "redis", endpoint: "get", timeoutMs: 200, optional: true },
        { to: "postgres", endpoint: "findProduct", afterMiss: true },
        { to: "reco", endpoint: "score", timeoutMs: 300, optional: true },
      ],
    },
    basket: {
      work: { distribution: "lognormal", meanMs: 10, cv: 0.6 },
      calls: [
        { to: "postgres", endpoint: "saveBasket" },
        { to: "payments", endpoint: "offers", timeoutMs: 2000, optional: true },
      ],
    },
    pay: {
      work: { distribution: "lognormal", meanMs: 15, cv: 0.6 },
      calls: [
        { to: "postgres", endpoint: "readBasket" },
        { to: "payments", endpoint: "charge", timeoutMs: 2000 },
        { to: "postgres", endpoint: "insertOrder" },
        { to: "orders", endpoint: "publish", timeoutMs: 1000 },
      ],
    },
  },
  variables: {
    DATABASE_HOST: {
      decides: { knob: "address", of: "postgres" },
      unset: { crashes: "Error: DATABASE_HOST is not set" },
      empty: { crashes: "Error: DATABASE_HOST is empty" },
      wrong: { crashes: "Error: DATABASE_HOST is not a host name" },
    },
    DB_POOL_SIZE: {
      decides: { knob: "poolSize", of: "postgres" },
      unset: { becomes: 10, says: "db pool size=10 (default)" },
      empty: { becomes: 10, says: "db pool size=10 (default)" },
      wrong: { crashes: "Error: DB_POOL_SIZE is not a number" },
    },
    PAYMENTS_KEY: {
      decides: { knob: "secret", of: "payments" },
      unset: { crashes: "Error: PAYMENTS_KEY is not set" },
      empty: { crashes: "Error: PAYMENTS_KEY is empty" },
      wrong: { crashes: "Error: PAYMENTS_KEY is empty" },
    },
  },
};

const workerRelease: Release = {
  commit: { hash: "b7730fe", author: "Tomas Riedl", message: "worker: send the receipt after the stock is booked" },
  diff: "",
  digest: "sha256:40c7d1e98b25f36a0c7d5e18f94b623d8a01e7c59f2b4d6803ea71c5b9d20f64",
  architecture: "amd64",
  dependencies: { pg: "8.16.3", nodemailer: "7.0.6" },
  pullSeconds: 12,
  startSeconds: 6,
  memory: { idleMb: 120, perRequestMb: 1 },
  endpoints: {
    orderPaid: {
      work: { distribution: "lognormal", meanMs: 40, cv: 0.8 },
      calls: [{ to: "postgres", endpoint: "bookStock" }],
    },
  },
  variables: {},
};

export const shop = {
  deployments: {
    gateway: {
      replicas: 2,
      workers: null,
      limits: { cpuCores: 1, memoryMb: 512 },
      rollingUpdate: { maxSurge: 0.25, maxUnavailable: 0.25, progressDeadlineSeconds: 600 },
      probes: { readiness: { initialDelaySeconds: 1, periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3 } },
      terminationGraceSeconds: 30,
      release: "v17",
      releases: { v17: gatewayRelease },
    },
    api: {
      replicas: 6,
      workers: 7,
      queue: 8,
      pools: { postgres: { size: 9, waitLimitMs: 10_000, opens: "eagerly" } },
      limits: { cpuCores: 1, memoryMb: 768 },
      rollingUpdate: { maxSurge: 0.25, maxUnavailable: 0.25, progressDeadlineSeconds: 600 },
      probes: { readiness: { initialDelaySeconds: 3, periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3 } },
      autoscaler: { least: 6, most: 10, targetCpu: 0.6 },
      terminationGraceSeconds: 30,
      release: "v41",
      releases: { v41: api41 },
    },
    worker: {
      replicas: 3,
      workers: 5,
      pools: { postgres: { size: 5, waitLimitMs: 10_000, opens: "eagerly" } },
      limits: { cpuCores: 1, memoryMb: 512 },
      rollingUpdate: { maxSurge: 0.25, maxUnavailable: 0.25, progressDeadlineSeconds: 600 },
      probes: { readiness: { initialDelaySeconds: 2, periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3 } },
      terminationGraceSeconds: 30,
      release: "v23",
      releases: { v23: workerRelease },
    },
  },
  stores: {
    postgres: {
      kind: "database",
      cores: 4,
      maxConnections: 100,
      reservedConnections: 3,
      tables: {
        products: ["id", "title", "price", "stock"],
        baskets: ["id", "visitor", "items"],
        orders: ["id", "visitor", "total"],
      },
      queries: {
        findProduct: {
          sql: "SELECT p.*, d.* FROM products p JOIN delivery d ON d.product = p.id WHERE p.id = $1",
          table: "products",
          columns: ["id", "title", "price", "stock"],
          work: { distribution: "lognormal", meanMs: 360, cv: 0.5 },
          fills: "redis",
        },
        saveBasket: {
          sql: "UPDATE baskets SET items = $2 WHERE id = $1",
          table: "baskets",
          columns: ["id", "items"],
          writes: true,
          work: { distribution: "lognormal", meanMs: 6, cv: 0.5 },
        },
        readBasket: {
          sql: "SELECT items FROM baskets WHERE id = $1",
          table: "baskets",
          columns: ["id", "items"],
          work: { distribution: "lognormal", meanMs: 4, cv: 0.5 },
        },
        insertOrder: {
          sql: "INSERT INTO orders (visitor, total) VALUES ($1, $2)",
          table: "orders",
          columns: ["id", "visitor", "total"],
          writes: true,
          work: { distribution: "lognormal", meanMs: 8, cv: 0.5 },
        },
        bookStock: {
          sql: "UPDATE products SET stock = stock - $2 WHERE id = $1",
          table: "products",
          columns: ["id", "stock"],
          writes: true,
          work: { distribution: "lognormal", meanMs: 8, cv: 0.5 },
        },
      },
      replica: { applyMs: 4 },
    },
    redis: {
      kind: "cache",
      work: { distribution: "lognormal", meanMs: 0.4, cv: 0.4 },
      items: 3000,
      exponent: 0.9,
      secondsToLive: 300,
    },
    orders: {
      kind: "queue",
      work: { distribution: "lognormal", meanMs: 2, cv: 0.4 },
      consumer: { deployment: "worker", endpoint: "orderPaid" },
      attempts: 5,
      redeliverySeconds: 30,
    },
    payments: {
      kind: "partner",
      endpoints: {
        offers: { work: { distribution: "lognormal", meanMs: 180, cv: 0.5 } },
        charge: { work: { distribution: "lognormal", meanMs: 450, cv: 0.4 }, failureProbability: 0.002 },
      },
      secret: "key-3",
    },
    reco: {
      kind: "model",
      workers: 8,
      work: { distribution: "lognormal", meanMs: 15, cv: 0.5 },
      features: { price: 0, viewsOfLastHour: 0, sameBrand: 0 },
      scores: { mean: -0.4, deviation: 1.1 },
    },
  },
  entry: "gateway",
  flags: {},
  secrets: { "payments-key": "key-3" },
  environments: {
    production: {
      gateway: { UPSTREAM_TIMEOUT_MS: "10000" },
      api: { DATABASE_HOST: "postgres", DB_POOL_SIZE: "9", PAYMENTS_KEY: "secret:payments-key" },
      worker: {},
    },
    staging: {
      gateway: { UPSTREAM_TIMEOUT_MS: "10000" },
      api: { DATABASE_HOST: "postgres-staging", DB_POOL_SIZE: "3", PAYMENTS_KEY: "key-test" },
      worker: {},
    },
  },
  journey: {
    start: "home",
    pages: {
      home: { think: { distribution: "exponential", meanMs: 4000 }, next: { product: 0.9, leave: 0.1 } },
      product: {
        think: { distribution: "exponential", meanMs: 9000 },
        next: { product: 0.55, basket: 0.28, leave: 0.17 },
      },
      basket: { think: { distribution: "exponential", meanMs: 8000 }, next: { product: 0.5, pay: 0.25, leave: 0.25 } },
      pay: { think: { distribution: "constant", meanMs: 0 }, next: { leave: 1 } },
    },
    basket: "basket",
    pay: "pay",
    patience: { distribution: "lognormal", meanMs: 9000, cv: 0.4 },
    triesByHand: 2,
  },
  objective: 0.999,
} satisfies System;

/** Traffic by the hour of the day: quiet nights, a lunch break, a long evening. */
export const shopHours = [
  0.35, 0.25, 0.2, 0.18, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 0.98, 1.05, 1.15, 1.08, 1, 1, 1.02, 1.08, 1.18, 1.3, 1.35, 1.2,
  0.9, 0.6,
] as const;
