import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import type { ReturnPack } from "./return-pack.js";
import { phraseOf } from "./say-notice.js";
import { sayShopDay } from "./shop-time.js";

/** Most characters of one promise that are repeated. */
const maxLength = 300;

/** What the person arranged, in a sentence or two. */
export function sayBack(draft: TurnDraft, back: ReturnPack): string {
	const promises = back.promises.map(({ text, dueAt }) =>
		dueAt === null
			? trim(text)
			: phraseOf(draft, "promiseBy", {
					text: trim(text),
					day: sayShopDay(draft, dueAt),
				}),
	);
	const step = back.nextStep === null ? "" : trim(back.nextStep);
	const isArranged = back.outcome === "arranged" && promises.length > 0;
	const headline = phraseOf(
		draft,
		back.unreached
			? "backUnreached"
			: isArranged
				? "backArranged"
				: back.outcome === "unsolved"
					? "backUnsolved"
					: "backSolved",
		{ agent: back.agent.name, day: sayShopDay(draft, back.at) },
	);
	return [
		headline,
		...(promises.length > 0 ? [`${promises.join("; ")}.`] : []),
		...(step === "" ? [] : [`${phraseOf(draft, "nextStep", { step })}.`]),
	].join(" ");
}

/** What the last person arranged, said once; nothing when there is nothing to say. */
export function takeBack(draft: TurnDraft): readonly string[] {
	const { back } = draft.state.desk;
	if (back === null) return [];
	changeDesk(draft, { back: null });
	return [sayBack(draft, back)];
}

/** The sentence around it ends by itself. */
function trim(text: string): string {
	return text
		.replaceAll(/\s+/g, " ")
		.trim()
		.slice(0, maxLength)
		.replace(/[.;:,\s]+$/, "");
}
