-- CreateEnum
CREATE TYPE "SetUse" AS ENUM ('check', 'before', 'after', 'review');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "LearningEventKind" ADD VALUE 'hintTaken';
ALTER TYPE "LearningEventKind" ADD VALUE 'stepTaken';
ALTER TYPE "LearningEventKind" ADD VALUE 'worksheetSaved';

-- AlterTable
ALTER TABLE "ItemProgress" DROP CONSTRAINT "ItemProgress_pkey",
ADD COLUMN     "firstMark" DOUBLE PRECISION,
ADD COLUMN     "firstResponse" TEXT,
ADD COLUMN     "firstTookMs" INTEGER,
ADD COLUMN     "firstVariant" INTEGER,
ADD COLUMN     "lastEvent" TEXT,
ADD COLUMN     "lastMark" DOUBLE PRECISION,
ADD COLUMN     "version" INTEGER,
ALTER COLUMN "firstConfidence" DROP NOT NULL,
ALTER COLUMN "lastResponse" DROP NOT NULL,
ALTER COLUMN "lastConfidence" DROP NOT NULL;

-- What the old table did not keep of first and last answers is in the log of events.
UPDATE "ItemProgress" p SET
    "version" = p."lastVersion",
    "firstMark" = p."firstCorrect"::int,
    "lastMark" = p."lastCorrect"::int,
    "firstVariant" = (f."payload"::jsonb ->> 'variant')::int,
    "firstResponse" = (f."payload"::json -> 'response')::text,
    "lastEvent" = l."id"
FROM "LearningEvent" f, "LearningEvent" l
WHERE f."personId" = p."personId" AND f."sequence" = (
    SELECT min(e."sequence") FROM "LearningEvent" e WHERE e."personId" = p."personId" AND e."kind" = 'answerGiven' AND e."payload"::jsonb ->> 'item' = p."item")
AND l."personId" = p."personId" AND l."sequence" = (
    SELECT max(e."sequence") FROM "LearningEvent" e WHERE e."personId" = p."personId" AND e."kind" = 'answerGiven' AND e."payload"::jsonb ->> 'item' = p."item");

-- AlterTable
ALTER TABLE "ItemProgress" DROP COLUMN "firstCorrect",
DROP COLUMN "lastCorrect",
DROP COLUMN "lastVersion",
ALTER COLUMN "firstMark" SET NOT NULL,
ALTER COLUMN "firstVariant" SET NOT NULL,
ALTER COLUMN "lastEvent" SET NOT NULL,
ALTER COLUMN "lastMark" SET NOT NULL,
ALTER COLUMN "version" SET NOT NULL,
ADD CONSTRAINT "ItemProgress_pkey" PRIMARY KEY ("personId", "item", "version");

-- AlterTable
ALTER TABLE "LessonProgress" ADD COLUMN     "worksheets" TEXT NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "OpenAttempt" (
    "personId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "variant" INTEGER NOT NULL,
    "hints" INTEGER NOT NULL,
    "steps" TEXT NOT NULL,
    "lastStep" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OpenAttempt_pkey" PRIMARY KEY ("personId","item")
);

-- CreateTable
CREATE TABLE "FreeAnswer" (
    "eventId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FreeAnswer_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "ServedSet" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "use" "SetUse" NOT NULL,
    "lesson" TEXT,
    "items" TEXT NOT NULL,
    "servedAt" TIMESTAMP(3) NOT NULL,
    "handedInAt" TIMESTAMP(3),
    "handInId" TEXT,
    "openKey" TEXT,

    CONSTRAINT "ServedSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetAnswer" (
    "setId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,

    CONSTRAINT "SetAnswer_pkey" PRIMARY KEY ("setId","item")
);

-- CreateIndex
CREATE INDEX "FreeAnswer_personId_item_idx" ON "FreeAnswer"("personId", "item");

-- CreateIndex
CREATE UNIQUE INDEX "ServedSet_handInId_key" ON "ServedSet"("handInId");

-- CreateIndex
CREATE UNIQUE INDEX "ServedSet_openKey_key" ON "ServedSet"("openKey");

-- CreateIndex
CREATE INDEX "ServedSet_personId_use_idx" ON "ServedSet"("personId", "use");

-- CreateIndex
CREATE INDEX "ItemProgress_item_version_idx" ON "ItemProgress"("item", "version");

-- AddForeignKey
ALTER TABLE "OpenAttempt" ADD CONSTRAINT "OpenAttempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FreeAnswer" ADD CONSTRAINT "FreeAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServedSet" ADD CONSTRAINT "ServedSet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetAnswer" ADD CONSTRAINT "SetAnswer_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ServedSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;
