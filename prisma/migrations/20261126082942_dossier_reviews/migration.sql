-- CreateTable
CREATE TABLE "TeamWord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "savedById" TEXT,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "TeamWord_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TeamWord_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DossierRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "contents" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    CONSTRAINT "DossierRevision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DossierReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "asks" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answer" TEXT,
    "sentence" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "DossierReview_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierReview_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierReview_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "DossierRevision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DossierThread" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "worksheet" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "settledById" TEXT,
    CONSTRAINT "DossierThread_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierThread_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DossierComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "threadId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "DossierComment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "DossierThread" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Flight" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "engineVersion" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "plan" TEXT,
    "dossierRevisionId" TEXT,
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
    CONSTRAINT "Flight_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flight_dossierRevisionId_fkey" FOREIGN KEY ("dossierRevisionId") REFERENCES "DossierRevision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Flight" ("claimed", "engineVersion", "id", "isShared", "landedAt", "lastNumber", "outcome", "personId", "plan", "refusal", "result", "scenario", "scenarioHash", "score", "seed", "series", "state", "takenOffAt", "usersHarmed", "variant") SELECT "claimed", "engineVersion", "id", "isShared", "landedAt", "lastNumber", "outcome", "personId", "plan", "refusal", "result", "scenario", "scenarioHash", "score", "seed", "series", "state", "takenOffAt", "usersHarmed", "variant" FROM "Flight";
DROP TABLE "Flight";
ALTER TABLE "new_Flight" RENAME TO "Flight";
CREATE INDEX "Flight_personId_scenario_idx" ON "Flight"("personId", "scenario");
CREATE INDEX "Flight_state_landedAt_idx" ON "Flight"("state", "landedAt");
CREATE TABLE "new_LessonProgress" (
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "lastSection" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "worksheets" TEXT NOT NULL DEFAULT '[]',
    "openedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,

    PRIMARY KEY ("personId", "lesson"),
    CONSTRAINT "LessonProgress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_LessonProgress" ("finishedAt", "lastSection", "lesson", "openedAt", "personId", "sections", "updatedAt", "worksheets") SELECT "finishedAt", "lastSection", "lesson", "openedAt", "personId", "sections", "updatedAt", "worksheets" FROM "LessonProgress";
DROP TABLE "LessonProgress";
ALTER TABLE "new_LessonProgress" RENAME TO "LessonProgress";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "TeamWord_teamId_name_revision_key" ON "TeamWord"("teamId", "name", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "DossierRevision_personId_number_key" ON "DossierRevision"("personId", "number");

-- CreateIndex
CREATE INDEX "DossierReview_personId_idx" ON "DossierReview"("personId");

-- CreateIndex
CREATE INDEX "DossierReview_reviewerId_idx" ON "DossierReview"("reviewerId");

-- CreateIndex
CREATE INDEX "DossierThread_personId_idx" ON "DossierThread"("personId");

-- CreateIndex
CREATE INDEX "DossierComment_threadId_idx" ON "DossierComment"("threadId");
