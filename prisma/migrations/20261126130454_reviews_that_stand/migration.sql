-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_DossierReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "asks" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answer" TEXT,
    "sentence" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "DossierReview_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierReview_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierReview_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "DossierRevision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_DossierReview" ("answer", "answeredAt", "askedAt", "asks", "id", "personId", "reviewerId", "revisionId", "sentence", "teamId") SELECT "answer", "answeredAt", "askedAt", "asks", "id", "personId", "reviewerId", "revisionId", "sentence", "teamId" FROM "DossierReview";
DROP TABLE "DossierReview";
ALTER TABLE "new_DossierReview" RENAME TO "DossierReview";
CREATE INDEX "DossierReview_personId_idx" ON "DossierReview"("personId");
CREATE INDEX "DossierReview_reviewerId_idx" ON "DossierReview"("reviewerId");
CREATE TABLE "new_DossierThread" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "teamId" TEXT,
    "revision" INTEGER NOT NULL,
    "worksheet" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "settledById" TEXT,
    CONSTRAINT "DossierThread_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierThread_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DossierThread_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_DossierThread" ("field", "id", "openedAt", "personId", "revision", "settledAt", "settledById", "worksheet") SELECT "field", "id", "openedAt", "personId", 0, "settledAt", "settledById", "worksheet" FROM "DossierThread";
DROP TABLE "DossierThread";
ALTER TABLE "new_DossierThread" RENAME TO "DossierThread";
CREATE INDEX "DossierThread_personId_idx" ON "DossierThread"("personId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- Threads that are there already: the team and the revision of what their first author had been sent last by then. Where
-- that author is erased, the newest revision made by then, and the team if the dossier was sent to no other.
UPDATE "DossierThread" SET
  "teamId" = COALESCE(
    (SELECT sent."teamId" FROM "DossierReview" sent
      WHERE sent."personId" = "DossierThread"."personId" AND sent."reviewerId" =
        (SELECT said."authorId" FROM "DossierComment" said WHERE said."threadId" = "DossierThread"."id"
          ORDER BY said."writtenAt", said."id" LIMIT 1)
      ORDER BY CASE WHEN sent."askedAt" <= "DossierThread"."openedAt" THEN 0 ELSE 1 END, sent."askedAt" DESC LIMIT 1),
    (SELECT CASE WHEN COUNT(DISTINCT sent."teamId") = 1 THEN MAX(sent."teamId") END FROM "DossierReview" sent
      WHERE sent."personId" = "DossierThread"."personId")),
  "revision" = COALESCE(
    (SELECT held."number" FROM "DossierReview" sent JOIN "DossierRevision" held ON held."id" = sent."revisionId"
      WHERE sent."personId" = "DossierThread"."personId" AND sent."reviewerId" =
        (SELECT said."authorId" FROM "DossierComment" said WHERE said."threadId" = "DossierThread"."id"
          ORDER BY said."writtenAt", said."id" LIMIT 1)
      ORDER BY CASE WHEN sent."askedAt" <= "DossierThread"."openedAt" THEN 0 ELSE 1 END, sent."askedAt" DESC,
        held."number" DESC LIMIT 1),
    (SELECT MAX(made."number") FROM "DossierRevision" made
      WHERE made."personId" = "DossierThread"."personId" AND made."madeAt" <= "DossierThread"."openedAt"),
    (SELECT MAX(made."number") FROM "DossierRevision" made WHERE made."personId" = "DossierThread"."personId"),
    1);
