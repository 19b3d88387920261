-- CreateEnum
CREATE TYPE "ReviewAsk" AS ENUM ('comments', 'signOff');

-- CreateEnum
CREATE TYPE "ReviewAnswer" AS ENUM ('read', 'signedOff', 'notYet');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AuditAct" ADD VALUE 'dossierSignedOff';
ALTER TYPE "AuditAct" ADD VALUE 'teamWordsChanged';

-- AlterTable
ALTER TABLE "Flight" ADD COLUMN     "dossierRevisionId" TEXT;

-- AlterTable
ALTER TABLE "LessonProgress" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "TeamWord" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "savedById" TEXT,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TeamWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierRevision" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "contents" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DossierRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierReview" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "asks" "ReviewAsk" NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "answer" "ReviewAnswer",
    "sentence" TEXT,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "DossierReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierThread" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "worksheet" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),
    "settledById" TEXT,

    CONSTRAINT "DossierThread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierComment" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DossierComment_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "TeamWord" ADD CONSTRAINT "TeamWord_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamWord" ADD CONSTRAINT "TeamWord_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierRevision" ADD CONSTRAINT "DossierRevision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierReview" ADD CONSTRAINT "DossierReview_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierReview" ADD CONSTRAINT "DossierReview_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierReview" ADD CONSTRAINT "DossierReview_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "DossierRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierReview" ADD CONSTRAINT "DossierReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierThread" ADD CONSTRAINT "DossierThread_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierThread" ADD CONSTRAINT "DossierThread_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierComment" ADD CONSTRAINT "DossierComment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "DossierThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierComment" ADD CONSTRAINT "DossierComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flight" ADD CONSTRAINT "Flight_dossierRevisionId_fkey" FOREIGN KEY ("dossierRevisionId") REFERENCES "DossierRevision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
