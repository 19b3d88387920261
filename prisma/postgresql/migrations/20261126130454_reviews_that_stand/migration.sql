-- DropForeignKey
ALTER TABLE "DossierReview" DROP CONSTRAINT "DossierReview_reviewerId_fkey";

-- AlterTable
ALTER TABLE "DossierReview" ALTER COLUMN "reviewerId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "DossierThread" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "teamId" TEXT;

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

-- AlterTable
ALTER TABLE "DossierThread" ALTER COLUMN "revision" DROP DEFAULT;

-- AddForeignKey
ALTER TABLE "DossierReview" ADD CONSTRAINT "DossierReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierThread" ADD CONSTRAINT "DossierThread_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;
