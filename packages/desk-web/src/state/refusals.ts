import type { NoticeList } from "@shopbell/staff-web";
import type { Failure } from "../api/request.js";
import { fill } from "../locale/strings.js";
import { strings } from "./preferences.js";

/** Codes after which what the page shows is out of date. */
const staleCodes = new Set(["taken", "gone", "not-yours", "not-found"]);

/** Says plainly why something did not work. */
export function createRefusals(ports: {
	readonly notices: NoticeList;
	/** The session may have ended. */
	onSignedOut(): void;
	/** What the page shows is out of date. */
	onStale(): void;
}) {
	return function report(refusal: Failure): void {
		const words = strings.peek();
		const say = (text: string): void => ports.notices.add("problem", text);
		if (refusal.kind === "offline") {
			say(words.failed);
			return;
		}
		if (refusal.status === 401) {
			ports.onSignedOut();
			return;
		}
		switch (refusal.code) {
			case "taken":
				say(
					refusal.details.by
						? fill(words.taken, { agent: refusal.details.by.name })
						: words.takenBySomebody,
				);
				break;
			case "gone":
				say(words.gone);
				break;
			case "not-yours":
				say(words.notYours);
				break;
			case "not-offered":
				say(words.work.offerGone);
				break;
			case "above-limit":
				say(words.work.actionRefused);
				break;
			case "window-closed":
				say(words.work.reach.windowClosed);
				break;
			case "blocked":
				say(words.work.reach.blocked);
				break;
			case "not-in-control":
				say(words.work.reach.notInControl);
				break;
			case "template-unknown":
				say(words.work.reach.reasons["template-unknown"]);
				break;
			case "template-incomplete":
				say(words.work.reach.incomplete);
				break;
			case "still-reached":
				say(words.work.reach.stillReached);
				break;
			case "no-mail":
				say(words.work.reach.noMail);
				break;
			case "origin-refused":
				say(words.wrongAddress);
				break;
			case "text-too-long":
				say(words.tooLong);
				break;
			default:
				say(words.failed);
		}
		if (staleCodes.has(refusal.code)) ports.onStale();
	};
}
