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
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "item"),
    CONSTRAINT "OpenAttempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FreeAnswer" (
    "eventId" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "FreeAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ServedSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "lesson" TEXT,
    "items" TEXT NOT NULL,
    "servedAt" DATETIME NOT NULL,
    "handedInAt" DATETIME,
    "handInId" TEXT,
    "openKey" TEXT,
    CONSTRAINT "ServedSet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SetAnswer" (
    "setId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,

    PRIMARY KEY ("setId", "item"),
    CONSTRAINT "SetAnswer_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ServedSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ItemProgress" (
    "personId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "lesson" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "firstMark" REAL NOT NULL,
    "firstConfidence" TEXT,
    "firstVariant" INTEGER NOT NULL,
    "firstResponse" TEXT,
    "firstTookMs" INTEGER,
    "sureAndWrong" BOOLEAN NOT NULL,
    "lastEvent" TEXT NOT NULL,
    "lastVariant" INTEGER NOT NULL,
    "lastMark" REAL NOT NULL,
    "lastConfidence" TEXT,
    "lastResponse" TEXT,
    "lastAnsweredAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "item", "version"),
    CONSTRAINT "ItemProgress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- What the old table did not keep of first and last answers is in the log of events.
INSERT INTO "new_ItemProgress" ("personId", "item", "version", "lesson", "attempts", "firstMark", "firstConfidence", "firstVariant", "firstResponse", "sureAndWrong", "lastEvent", "lastVariant", "lastMark", "lastConfidence", "lastResponse", "lastAnsweredAt")
SELECT p."personId", p."item", p."lastVersion", p."lesson", p."attempts", p."firstCorrect", p."firstConfidence",
    json_extract(f."payload", '$.variant'), f."payload" -> '$.response', p."sureAndWrong", l."id", p."lastVariant", p."lastCorrect", p."lastConfidence", p."lastResponse", p."lastAnsweredAt"
FROM "ItemProgress" p
JOIN "LearningEvent" f ON f."personId" = p."personId" AND f."sequence" = (
    SELECT min(e."sequence") FROM "LearningEvent" e WHERE e."personId" = p."personId" AND e."kind" = 'answerGiven' AND json_extract(e."payload", '$.item') = p."item")
JOIN "LearningEvent" l ON l."personId" = p."personId" AND l."sequence" = (
    SELECT max(e."sequence") FROM "LearningEvent" e WHERE e."personId" = p."personId" AND e."kind" = 'answerGiven' AND json_extract(e."payload", '$.item') = p."item");
DROP TABLE "ItemProgress";
ALTER TABLE "new_ItemProgress" RENAME TO "ItemProgress";
CREATE INDEX "ItemProgress_item_version_idx" ON "ItemProgress"("item", "version");
CREATE TABLE "new_LessonProgress" (
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "lastSection" TEXT,
    "worksheets" TEXT NOT NULL DEFAULT '[]',
    "openedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,

    PRIMARY KEY ("personId", "lesson"),
    CONSTRAINT "LessonProgress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_LessonProgress" ("finishedAt", "lastSection", "lesson", "openedAt", "personId", "sections", "updatedAt") SELECT "finishedAt", "lastSection", "lesson", "openedAt", "personId", "sections", "updatedAt" FROM "LessonProgress";
DROP TABLE "LessonProgress";
ALTER TABLE "new_LessonProgress" RENAME TO "LessonProgress";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "FreeAnswer_personId_item_idx" ON "FreeAnswer"("personId", "item");

-- CreateIndex
CREATE UNIQUE INDEX "ServedSet_handInId_key" ON "ServedSet"("handInId");

-- CreateIndex
CREATE UNIQUE INDEX "ServedSet_openKey_key" ON "ServedSet"("openKey");

-- CreateIndex
CREATE INDEX "ServedSet_personId_use_idx" ON "ServedSet"("personId", "use");
