import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import type { Input } from "./input.js";
import { noteArrival } from "./note-arrival.js";
import type { TurnDraft } from "./turn-draft.js";

/** The chat was opened: greets once, says what answers here, offers other languages. */
export function onOpened(
	draft: TurnDraft,
	input: Extract<Input, { kind: "opened" }>,
): void {
	noteArrival(draft, input);
	if (draft.state.greeted || draft.state.owner.kind !== "bot") return;
	const { locale } = draft.state.locale;
	const phrases = phrasesOf(locale);
	const { name } = draft.state.shopper;
	draft.change({ greeted: true });
	draft.record({ kind: "opened" });
	draft.say({
		lead: name ? fill(phrases.greetingByName, { name }) : phrases.greeting,
		quickReplies: draft.context.knowledge.locales
			.filter((other) => other !== locale)
			.map((other) => ({
				label: phrasesOf(other).languageName,
				value: encodeAction({ kind: "language", locale: other }),
			})),
	});
}
