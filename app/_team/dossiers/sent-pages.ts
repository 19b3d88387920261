import "server-only";
import { compileDossier } from "@/app/_dossier/compile";
import { placedWorksheets } from "@/app/_dossier/placed";
import type { SentDossier } from "./queries";

/** The pages of what was sent. Without the moments at which fields were saved: nobody reads hours from a dossier. */
export async function sentPages({ texts }: Pick<SentDossier, "texts">) {
  const pages = compileDossier(await placedWorksheets(), texts);
  return pages.map(({ fields, ...page }) => ({
    ...page,
    fields: fields.map((field) => ({ ...field, savedAt: null })),
  }));
}
