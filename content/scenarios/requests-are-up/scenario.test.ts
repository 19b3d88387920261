import { provesItself } from "@/app/_simulator/proof/proving";

provesItself("requests-are-up");
