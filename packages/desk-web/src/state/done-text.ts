import type { HandoffAct } from "../api/desk-api.js";
import { fill, type Strings } from "../locale/strings.js";

type Act = HandoffAct["kind"];

const endings: ReadonlySet<Act> = new Set<Act>([
	...(["release", "resolve", "transfer", "call-back", "email"] as const),
]);

/** Whether nothing more is written in the conversation after an act. */
export function endsWriting(act: Act): boolean {
	return endings.has(act);
}

/** What is said when an act is done; null where the page shows it anyway. */
export function doneText(
	act: Act,
	number: string,
	words: Strings,
): string | null {
	switch (act) {
		case "accept":
		case "join":
		case "transfer":
			return null;
		case "decline":
			return words.work.declined;
		case "take-over":
			return words.work.takenOver;
		case "release":
			return words.released;
		case "resolve":
			return words.resolved;
		case "call-back":
			return fill(words.work.callBackArranged, { number });
		case "email":
			return fill(words.work.reach.emailSent, { number });
	}
}
