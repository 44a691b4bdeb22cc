import { readYesNo } from "@shopbell/knowledge";
import { resumeFlow } from "../flow/move-flow.js";
import type { Action } from "../reply/action-value.js";
import { decodeAction } from "../reply/action-value.js";
import type { MessageInput } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { askLink, changeLink } from "./ask-link.js";
import { readLinkSecret } from "./read-link-secret.js";
import { readLinkWish } from "./read-link-wish.js";
import { linkPhrase, sayAboutLink } from "./say-link-notice.js";

/** Time in which a "yes" in words answers whether both conversations are theirs, ms; the button holds longer. */
const answersWithinMs = 600_000;

type LinkAction = Extract<
	Action,
	{ readonly kind: "link-code" | "link-to" | "link-answer" | "unlink" }
>;

/**
 * What a message says of other channels: a reference or a code that was brought here, a button, the
 * answer to whether both conversations are theirs, or a wish. True where nothing is left of it for
 * anybody else.
 */
export function takeLinkMessage(
	draft: TurnDraft,
	message: MessageInput,
): boolean {
	if (draft.context.policy.links === null) return false;
	if (takeReferral(draft, message.referral)) return true;
	const action =
		message.action === undefined ? undefined : decodeAction(message.action);
	if (action !== undefined) {
		if (!isLinkAction(action)) return false;
		performLink(draft, action);
		return true;
	}
	const { owner, flow } = draft.state;
	const isWithPeople = owner.kind === "human" || owner.kind === "queued";
	const secret = readLinkSecret(message.text);
	// While a flow asks, eight letters and digits may be its answer.
	if (secret && (secret.form === "reference" || flow === null)) {
		const isRelayed = isWithPeople && secret.form === "code";
		askLink(draft, "link.redeem", { ...secret }, isRelayed);
		return !isRelayed;
	}
	if (isWithPeople) return false;
	const answer = readAnswer(draft, message.text);
	if (answer !== undefined) {
		answerLink(draft, answer);
		return true;
	}
	const wish = readLinkWish(message.text);
	if (wish === undefined) return false;
	switch (wish.kind) {
		case "code":
			performLink(draft, { kind: "link-code" });
			return true;
		case "go-on":
			performLink(draft, { kind: "link-to", channel: wish.channel });
			return true;
		case "undo":
			performLink(draft, { kind: "unlink" });
			return true;
	}
}

/** What the address that led here carried, if it is one of ours. */
export function takeReferral(
	draft: TurnDraft,
	referral: string | undefined,
): boolean {
	if (referral === undefined || draft.context.policy.links === null)
		return false;
	const secret = readLinkSecret(referral);
	if (secret?.form !== "reference") return false;
	askLink(draft, "link.redeem", { ...secret });
	return true;
}

/** Performs a button about links; what is wanted of a channel that is off gets a code. */
export function performLink(draft: TurnDraft, action: LinkAction): void {
	const { links } = draft.context.policy;
	if (links === null) {
		sayAboutLink(draft, { lead: linkPhrase(draft, "unavailable") });
		return;
	}
	switch (action.kind) {
		case "link-code":
			askLink(draft, "link.offer", { to: "code" });
			return;
		case "link-to":
			askLink(draft, "link.offer", {
				to:
					links.channels.includes(action.channel) &&
					action.channel !== draft.state.channel
						? action.channel
						: "code",
			});
			return;
		case "link-answer":
			answerLink(draft, action.isYes);
			return;
		case "unlink":
			askLink(draft, "link.undo", {});
			return;
	}
}

function isLinkAction(action: Action): action is LinkAction {
	return (
		action.kind === "link-code" ||
		action.kind === "link-to" ||
		action.kind === "link-answer" ||
		action.kind === "unlink"
	);
}

function readAnswer(draft: TurnDraft, text: string): boolean | undefined {
	const { link, locale } = draft.state;
	if (link.asked === null || link.asked.isUnsaid) return undefined;
	if (draft.context.now - link.asked.at > answersWithinMs) return undefined;
	// Viber and others send the words on the button.
	for (const isYes of [true, false])
		if (text.trim() === linkPhrase(draft, isYes ? "yes" : "no")) return isYes;
	const said = readYesNo(text, locale.locale);
	return said.kind === "value" && typeof said.value === "boolean"
		? said.value
		: undefined;
}

/** Nothing of this shopper is given to the other conversation before a yes. */
function answerLink(draft: TurnDraft, isYes: boolean): void {
	const { asked } = draft.state.link;
	if (asked === null) {
		// Tapped twice, or a button of long ago.
		if (draft.state.link.waits.length === 0)
			sayAboutLink(draft, { lead: linkPhrase(draft, "wrong") });
		return;
	}
	changeLink(draft, { asked: null });
	if (isYes) {
		askLink(draft, "link.confirm", { link: asked.linkId });
		return;
	}
	askLink(draft, "link.undo", { link: asked.linkId }, true);
	sayAboutLink(draft, { lead: linkPhrase(draft, "declined") });
	resumeFlow(draft);
}
