import type { Metadata } from "next";
import { briefings } from "@/app/_briefing/briefings";
import { readerOf } from "@/app/_briefing/reader";
import { ScenarioList } from "@/app/_briefing/scenario-list";
import { flightsOf } from "@/app/_flights/flights";
import { Header } from "@/app/_header/header";

export const metadata: Metadata = { title: "Simulator" };

export default async function SimulatorPage() {
  const learner = await readerOf("/simulator");
  const own = learner && { flown: await flightsOf(learner), timeZone: learner.timeZone };
  return (
    <>
      <Header at="simulator" />
      <ScenarioList briefings={await briefings()} own={own} />
    </>
  );
}
