import { provesItself } from "@/app/_simulator/proof/proving";

provesItself("the-variable-that-wasnt-there");
