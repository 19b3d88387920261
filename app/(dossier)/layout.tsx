import type { ReactNode } from "react";
import { Header } from "@/app/_header/header";

export default function DossierLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Header at="dossier" />
      {children}
    </>
  );
}
