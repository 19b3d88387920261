import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireLearner } from "@/app/_account/session";
import { LandedFlight } from "@/app/_briefing/landed-flight";
import { flightOf } from "@/app/_flights/flights";
import { Header } from "@/app/_header/header";
import { scenarioBySlug } from "@/app/_simulator/scenarios";

export const metadata: Metadata = { title: "Flight" };

export default async function FlightPage({ params }: PageProps<"/simulator/flights/[flight]">) {
  const { flight: id } = await params;
  const learner = await requireLearner(`/simulator/flights/${id}`);
  const flight = await flightOf(learner, id);
  if (!flight) notFound();
  return (
    <>
      <Header at="simulator" />
      <LandedFlight flight={flight} scenario={await scenarioBySlug(flight.scenario)} timeZone={learner.timeZone} />
    </>
  );
}
