import type { Metadata } from "next";
import { catalog } from "@/app/_course/catalog";
import { GlossaryView } from "@/app/_course/glossary-view";

export const metadata: Metadata = { title: "Glossary", description: "The words of the trade as the manual uses them." };

export default async function GlossaryPage() {
  const { lessons } = await catalog();
  return <GlossaryView lessons={lessons} />;
}
