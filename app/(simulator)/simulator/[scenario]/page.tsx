import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BriefingView, briefingElements } from "@/app/_briefing/briefing-view";
import { briefingOf } from "@/app/_briefing/briefings";
import { counted } from "@/app/_briefing/duration";
import { FlightOrBriefing } from "@/app/_briefing/flight-or-briefing";
import { ownPlanOf } from "@/app/_briefing/own-plan";
import { readerOf } from "@/app/_briefing/reader";
import { TakeOff } from "@/app/_briefing/take-off";
import { flightsOf } from "@/app/_flights/flights";
import { Header } from "@/app/_header/header";

type ScenarioPageProps = PageProps<"/simulator/[scenario]">;

export async function generateMetadata({ params }: ScenarioPageProps): Promise<Metadata> {
  const briefing = await briefingOf((await params).scenario);
  return briefing
    ? { title: `${briefing.scenario.number} ${briefing.scenario.title}`, description: briefing.deck }
    : {};
}

export default async function ScenarioPage({ params }: ScenarioPageProps) {
  const { scenario: slug } = await params;
  const learner = await readerOf(`/simulator/${slug}`);
  const briefing = await briefingOf(slug);
  if (!briefing) notFound();
  const own = learner && (await flightsOf(learner)).find(({ scenario }) => scenario === slug);
  const { Text, scenario } = briefing;
  return (
    <FlightOrBriefing flying={own?.flying ?? null}>
      <Header at="simulator" />
      <BriefingView
        briefing={briefing}
        flown={own && own.flights.length > 0 ? `${counted(own.flights.length, "flight")} so far` : "Not flown yet"}
        takeOff={<TakeOff scenario={slug} isSignedIn={learner !== null} />}
      >
        <Text components={briefingElements(scenario, learner && (await ownPlanOf(learner)))} />
      </BriefingView>
    </FlightOrBriefing>
  );
}
