-- CreateTable
CREATE TABLE "Flight" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "engineVersion" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "plan" TEXT,
    "takenOffAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'flying',
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "landedAt" DATETIME,
    "claimed" TEXT,
    "refusal" TEXT,
    "outcome" TEXT,
    "score" INTEGER,
    "usersHarmed" INTEGER,
    "result" TEXT,
    "series" TEXT,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Flight_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FlightCommand" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "flightId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "atMs" INTEGER NOT NULL,
    "command" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "FlightCommand_flightId_fkey" FOREIGN KEY ("flightId") REFERENCES "Flight" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Flight_personId_scenario_idx" ON "Flight"("personId", "scenario");

-- CreateIndex
CREATE INDEX "Flight_state_landedAt_idx" ON "Flight"("state", "landedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FlightCommand_flightId_number_key" ON "FlightCommand"("flightId", "number");
