// PostgreSQL's schema is the SQLite one with another provider and output: one hand-written schema, two clients.

/** @param {string} sqliteSchema @returns {string} */
export function postgresqlSchema(sqliteSchema) {
  return sqliteSchema
    .replace(
      /^\/\/ The one hand-written schema\..*$/m,
      "// Made from ../schema.prisma by `npm run generate`. Do not edit.",
    )
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('output   = "./generated/sqlite"', 'output   = "../generated/postgresql"');
}
