import { takeBack } from "../handoff/say-back.js";
import { phraseOf } from "../handoff/say-notice.js";
import { changeLink } from "../link/ask-link.js";
import { takeReferral } from "../link/take-link.js";
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
	if (takeReferral(draft, input.referral)) {
		// What comes of it is said when the shopper has written.
		if (input.isGreeted) {
			draft.change({ greeted: true });
			changeLink(draft, { isUnheard: true });
		}
		return;
	}
	recallPerson(draft);
	if (draft.state.greeted || draft.state.owner.kind !== "bot") return;
	const { locale } = draft.state.locale;
	const phrases = phrasesOf(locale);
	const { name } = draft.state.shopper;
	draft.change({ greeted: true });
	draft.record({ kind: "opened" });
	if (input.isGreeted) return;
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

/** Time after a person's last word in which a page that opens is the same visit; ms. */
const sameVisitMs = 600_000;

/** Who comes back is told what was arranged, and asked whether anything is new. */
function recallPerson(draft: TurnDraft): void {
	const { owner, desk, flow } = draft.state;
	const { now } = draft.context;
	const isBack =
		(owner.kind === "bot" || owner.kind === "closed") &&
		flow === null &&
		desk.back !== null &&
		now - (desk.last?.at ?? desk.back.at) >= sameVisitMs;
	if (!isBack) return;
	for (const line of takeBack(draft))
		draft.say({ lead: `${line} ${phraseOf(draft, "anythingNew")}` });
}
