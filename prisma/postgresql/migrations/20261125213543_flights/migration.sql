-- CreateEnum
CREATE TYPE "FlightState" AS ENUM ('flying', 'landing', 'landed', 'refused', 'givenUp');

-- CreateEnum
CREATE TYPE "FlightOutcome" AS ENUM ('recovered', 'degraded', 'outage', 'uneventful');

-- CreateEnum
CREATE TYPE "FlightRefusal" AS ENUM ('unknownScenario', 'unknownEngine', 'differsFromClaim', 'tookTooMuch', 'notReplayable');

-- CreateTable
CREATE TABLE "Flight" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "engineVersion" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "plan" TEXT,
    "takenOffAt" TIMESTAMP(3) NOT NULL,
    "state" "FlightState" NOT NULL DEFAULT 'flying',
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "landedAt" TIMESTAMP(3),
    "claimed" TEXT,
    "refusal" "FlightRefusal",
    "outcome" "FlightOutcome",
    "score" INTEGER,
    "usersHarmed" INTEGER,
    "result" TEXT,
    "series" TEXT,
    "isShared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Flight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlightCommand" (
    "id" TEXT NOT NULL,
    "flightId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "atMs" INTEGER NOT NULL,
    "command" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FlightCommand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Flight_personId_scenario_idx" ON "Flight"("personId", "scenario");

-- CreateIndex
CREATE INDEX "Flight_state_landedAt_idx" ON "Flight"("state", "landedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FlightCommand_flightId_number_key" ON "FlightCommand"("flightId", "number");

-- AddForeignKey
ALTER TABLE "Flight" ADD CONSTRAINT "Flight_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlightCommand" ADD CONSTRAINT "FlightCommand_flightId_fkey" FOREIGN KEY ("flightId") REFERENCES "Flight"("id") ON DELETE CASCADE ON UPDATE CASCADE;
