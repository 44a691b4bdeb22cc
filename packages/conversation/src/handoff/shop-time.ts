import { sayDay, sayWhen } from "../reply/say-when.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { phraseOf } from "./say-notice.js";

/** Nobody is at the desk now, as far as is known. */
export function isDeskClosed({ context }: TurnDraft): boolean {
	return context.desk?.opening.kind === "closed";
}

/** When people are back, as a sentence; nothing where they are there or nobody knows. */
export function sayOpening(draft: TurnDraft): readonly string[] {
	const opening = draft.context.desk?.opening;
	if (opening?.kind !== "closed" || opening.opensAt === null) return [];
	const { now } = draft.context;
	const opens = sayWhen(opening.opensAt, now, reader(draft));
	return [phraseOf(draft, "opensAt", { opens })];
}

/** A day in the language of the conversation and the time zone of the shop; epoch ms. */
export function sayShopDay(draft: TurnDraft, at: number): string {
	return sayDay(at, reader(draft));
}

function reader({ state, context }: TurnDraft) {
	const { locale } = state.locale;
	return {
		locale,
		timeZone:
			context.knowledge.flows?.reading(locale, context.now).timeZone ?? "UTC",
	};
}
